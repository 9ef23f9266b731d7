/** Words by which a page says that a list is one of companies. English and German. */
export const OF_COMPANIES =
  /sub.?process|\bprocessors?\b|third.part|\bvendors?\b|\bproviders?\b|\bsuppliers?\b|subsidiar|affiliate|unterauftrag|auftragsverarbeiter|dienstleister|subunternehm|tochter/iu;

export const OF_SUB_PROCESSORS = /sub.?process|subsidiar|third.part|unterauftrag|subunternehm|tochter/iu;

/** Sections about a list rather than with one. */
export const ABOUT_THE_LIST =
  /chang|histor|notif|notice|object|update|contact|faq|question|änderung|widerspr|historie|kontakt|fragen/iu;
