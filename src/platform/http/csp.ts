/** TRUST T5. The one style hash is react-aria's pressable rule (STACK trap 12); a test recomputes it. */
export const STYLE_HASH = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

export const CSP_DIRECTIVES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  styleSrc: ["'self'", STYLE_HASH],
  imgSrc: ["'self'", 'blob:', 'data:'],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
};
