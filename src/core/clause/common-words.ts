/**
 * Decides which words are so common that any readable text of a language is full of them.
 * Authority: DOMAIN section 5, step 2.
 * Version 1.
 */
export const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words('the of and to in a is for shall by with or that any be on as are this not from its it which will has have may such other at an'),
  de: words('der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch an werden aus hat dass nach wird bei einer um am sind oder zur zum durch einen einem über sowie'),
  fr: words('le la les de des du et à en un une que qui dans pour par sur au aux est sont ou ne pas ce cette ces il se avec son sa ses'),
  es: words('el la los las de del y en un una que por para con se su sus al es son o no lo como este esta entre'),
  it: words('il lo la i gli le di del della dei delle e in un una che per con si al alla da dal è sono o non nel ai come'),
  nl: words('de het een van en in op te dat die voor met is zijn door aan of niet bij om tot wordt worden als deze uit naar'),
  pt: words('o a os as de do da dos das e em um uma que por para com se ao no na não ou é são pelo pela como'),
  pl: words('w i z na do o że nie się jest przez oraz dla lub od po za przy co jak którym danych'),
  sv: words('och i att det som en på är av för med den till inte ett om ska eller från kan har vid enligt'),
  da: words('og i at det som en på er af for med den til ikke et om skal eller fra kan har ved de'),
  cs: words('a v na se je že o s z do by i pro k od které nebo jako být podle'),
  ru: words('и в на не с по для или от к о из что как это при за его также'),
  el: words('και το της την των του με να για που από σε η ο τα οι τον στην'),
  ja: [...'のにはをたがでてとしれさるいなこ'],
  zh: [...'的一是不在有和为之或方本第人数据个'],
  ko: words('및 또는 이 그 수 등 대한 위한 있는 한다 하는 따라'),
}; // prettier-ignore

function words(line: string): readonly string[] {
  return line.split(' ');
}
