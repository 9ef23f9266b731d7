/**
 * Decides which words of the field are known before a text is read.
 * Authority: the vocabulary of GDPR Art. 28, 32 to 36, 44 to 49 and of templates/clauses.
 * Version 1.
 */
export const FIELD_WORDS: readonly string[] = [
  'access', 'adequacy', 'adequate', 'agreement', 'agrees', 'aggregated', 'annex', 'anonymised', 'anonymized',
  'appropriate', 'assessment', 'assist', 'assistance', 'audit', 'audits', 'authorisation', 'authorised',
  'authority', 'authorization', 'available', 'aware', 'backup', 'backups', 'breach', 'business', 'categories',
  'certification', 'choice', 'clause', 'clauses', 'combine', 'compliance', 'confidential', 'confidentiality',
  'conflict', 'consult', 'consultation', 'contract', 'contractual', 'controller', 'customer', 'customers',
  'data', 'days', 'delay', 'delete', 'deletes', 'deletion', 'demonstrate', 'destroy', 'direct', 'disclose',
  'documented', 'duration', 'encryption', 'engage', 'ensure', 'ensures', 'equivalent', 'exercise', 'exporter',
  'hours', 'impact', 'importer', 'incident', 'inform', 'informs', 'infringes', 'inspection', 'inspections',
  'instruction', 'instructions', 'insurance', 'law', 'level', 'liability', 'liable', 'limitation', 'measures',
  'nature', 'notice', 'notification', 'notify', 'notifies', 'object', 'objection', 'obligation', 'obligations',
  'organisational', 'organizational', 'personal', 'personnel', 'persons', 'prevail', 'prior', 'processing',
  'processor', 'protection', 'provide', 'provides', 'purpose', 'purposes', 'records', 'remains', 'request',
  'requests', 'responsible', 'retain', 'return', 'rights', 'safeguards', 'security', 'sell', 'service',
  'services', 'share', 'standard', 'subject', 'subjects', 'subprocessor', 'subprocessors', 'supervisory',
  'survive', 'technical', 'terminate', 'termination', 'terms', 'third', 'training', 'transfer', 'transfers',
  'undue', 'within', 'without', 'written', 'processes', 'process', 'processed', 'these', 'their', 'where',
  'auftraggeber', 'auftragnehmer', 'auftragsverarbeiter', 'aufsichtsbehörde', 'ausschließlich', 'behörde',
  'betroffenen', 'betroffener', 'daten', 'datenschutz', 'datenschutzverletzung', 'dauer', 'dokumentierte',
  'gegenstand', 'genehmigung', 'haftet', 'haftung', 'innerhalb', 'kategorien', 'löschung', 'löscht',
  'maßnahmen', 'mitarbeiter', 'nachweis', 'organisatorische', 'personen', 'personenbezogene',
  'personenbezogener', 'pflichten', 'stunden', 'tagen', 'technische', 'unterauftragsverarbeiter',
  'unterstützt', 'unverzüglich', 'verantwortliche', 'verantwortlichen', 'verarbeitung', 'verarbeitet',
  'verpflichtet', 'verschlüsselung', 'vertrag', 'vertraulichkeit', 'verzeichnis', 'weisung', 'weisungen',
  'zweck', 'zwecke', 'nicht', 'gemäß', 'gewährleistet',
]; // prettier-ignore
