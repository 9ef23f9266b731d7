import { changed, type Json, type MapFile } from '../../../test/support/flow-maps.js';
import { but, butBoth, health, placedIn, tryRules, type Case } from '../../../test/support/rule-cases.js';
import { TRANSFER_RULES } from './rules-on-transfers.js';

const clauses: Json = { mechanism: 'scc2021', mechanism_detail: { module: '2', annexes_complete: true } };
const positive: Json = { tia: { result: 'positive', date: '2026-01-10' } };
const toIndia = (change: Json): MapFile => butBoth('mail', placedIn('IN'), 'f1', change);

const CASES: readonly Case[] = [
  ['DF-02', 'no instrument', toIndia({}), 'f1 critical'],
  ['DF-02', 'a negative assessment', toIndia({ ...clauses, tia: { result: 'negative' } }), 'f1 critical'],
  ['DF-02', 'clauses and assessment in order', toIndia({ ...clauses, ...positive })],
  ['DF-02', 'nothing leaves one entity', changed(toIndia({}), 'mail', { legal_entity: 'Alder' })],
  ['DF-02', 'a flow that carries nothing', toIndia({ elements: [] })],
  [
    'DF-02',
    'a reader is judged by where it reads',
    butBoth('mail', { countries_storage: ['IN'] }, 'f1', { kind: 'access' }),
  ],
  ['DF-03', 'old clauses', toIndia({ mechanism: 'scc_old' }), 'f1 critical'],
  ['DF-03', 'new clauses', toIndia({ ...clauses, ...positive })],
  [
    'DF-04',
    'a listing never checked',
    changed(but('mail', { ...placedIn('US'), transfer_facts: { dpf_listed_eu: true } }), 'f1', {}),
    'f1 medium',
  ],
  [
    'DF-04',
    'a listing just checked',
    but('mail', { ...placedIn('US'), transfer_facts: { dpf_listed_eu: true, dpf_checked_on: '2026-11-01' } }),
  ],
  ['DF-05', 'no module', toIndia({ mechanism: 'scc2021', ...positive }), 'f1 high'],
  ['DF-05', 'an exception of Art. 49', toIndia({ mechanism: 'derogation' }), 'f1 high'],
  [
    'DF-05',
    'annexes left open',
    toIndia({ mechanism: 'scc2021', mechanism_detail: { module: 2 }, ...positive }),
    'f1 high',
  ],
  ['DF-05', 'binding rules need no module', toIndia({ mechanism: 'bcr', ...positive })],
  ['DF-06', 'a draft', toIndia({ ...clauses, tia: { result: 'draft' } }), 'f1 high'],
  [
    'DF-06',
    '732 days old',
    toIndia({ ...clauses, tia: { result: 'positive', date: '2024-11-20' } }),
    'f1 high',
  ],
  ['DF-06', '731 days old', toIndia({ ...clauses, tia: { result: 'positive', date: '2024-11-21' } })],
  [
    'DF-07',
    'in clear in India, whatever the instrument',
    toIndia({ ...health, ...clauses, ...positive }),
    'f1 high',
  ],
  [
    'DF-07',
    'a partial row does not count',
    butBoth(
      'mail',
      { ...placedIn('US'), transfer_facts: { dpf_listed_eu: true, dpf_checked_on: '2026-11-01' } },
      'f1',
      health,
    ),
    'f1 high',
  ],
  ['DF-07', 'known beside unknown', butBoth('mail', placedIn('unknown'), 'f1', health)],
  [
    'DF-07',
    'a known country beside an unknown one',
    butBoth('mail', { countries_storage: ['IN', 'unknown'] }, 'f1', health),
    'f1 high',
  ],
  [
    'DF-07',
    'outside for the second regime only',
    changed({ ...butBoth('mail', placedIn('BR'), 'f1', health), regimes: ['EU', 'UK'] }, 'f1', {}),
    'f1 high',
  ],
  ['DF-07', 'the recipient cannot read it', toIndia({ ...health, content_readable: false })],
  ['DF-07', 'a full row covers', butBoth('mail', placedIn('BR'), 'f1', health)],
  ['DF-07', 'sensitivity 4', toIndia({ elements: ['wage'], needed_elements: null })],
  ['DF-07', 'own staff', changed(toIndia(health), 'mail', { legal_entity: 'Alder' })],
  [
    'DF-29',
    'another entity, no instrument',
    butBoth('mail', { countries_access: ['IN'] }, 'f1', { kind: 'access' }),
    'f1 high',
  ],
  [
    'DF-29',
    'own staff abroad',
    changed(butBoth('mail', { countries_access: ['IN'] }, 'f1', { kind: 'access' }), 'mail', {
      legal_entity: 'Alder',
    }),
    'f1 low',
  ],
  ['DF-29', 'covered by adequacy', butBoth('mail', { countries_access: ['CH'] }, 'f1', { kind: 'access' })],
  ['DF-29', 'at home', but('f1', { kind: 'access' })],
  ['DF-29', 'place unknown', butBoth('mail', { countries_access: ['unknown'] }, 'f1', { kind: 'access' })],
  [
    'DF-29',
    'storage abroad is no reading',
    butBoth('mail', { countries_storage: ['IN'] }, 'f1', { kind: 'access' }),
  ],
  ['DF-29', 'sent, not read', toIndia({})],
];

tryRules(Object.keys(TRANSFER_RULES), CASES);
