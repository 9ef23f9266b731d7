const LONGEST = 200;

/** A name as it may be shown and saved: without folders, control characters and marks that turn text around. */
export function fileNameOf(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST - ending.length)}${ending}`;
}

/** RFC 6266: a plain name for old programs, the whole one in UTF-8 for the others. */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\w. -]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
}
