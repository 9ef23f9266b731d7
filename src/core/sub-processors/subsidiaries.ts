const SUBSIDIARY = /subsidiar(?:y|ies)|tochter(?:gesellschaft|unternehmen|firm)|konzerngesellschaft/iu;
/** A heading over both kinds says nothing about one row. */
const BOTH =
  /(?:third.part|sub.?processors?|vendors?|providers?|verarbeiter|dienstleister)\w*\s*(?:and|und|&|,|\/)\s*(?:\p{L}+\s+)?(?:subsidiar|tochter|konzern)|(?:subsidiar\w+|tochter\w+)\s*(?:and|und|&|,|\/)\s*(?:\p{L}+[- ])*(?:third.part|sub.?process|vendor|provider|unterauftrag|dienstleister)/iu;
const DENIED = /\b(?:non|not a|no|other than|keine?)[- ]+(?:\p{L}+ )?(?:subsidiar|tochter)/iu;

/** Whether a task, or a heading above a row, says that the company belongs to the one that publishes the list. */
export function saysSubsidiary(text: string): boolean {
  return SUBSIDIARY.test(text) && !BOTH.test(text) && !DENIED.test(text);
}
