import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseImportMappings } from '../src/core/answers/reading-words.js';
import { parseAdequacy } from '../src/core/data-flow/adequacy.js';
import { parseTransferLogic } from '../src/core/data-flow/transfer-logic.js';
import { parseCompanyNames } from '../src/core/names/company-names.js';
import { lint } from '../src/core/questionnaire/lint.js';
import { parseQuestionnaire } from '../src/core/questionnaire/parse-questionnaire.js';
import { translationFaults, type QuestionnaireTexts } from '../src/core/questionnaire/translation.js';
import { questionsOf, type Questionnaire } from '../src/core/questionnaire/questionnaire.js';
import { modelTitles } from '../src/core/report/method-thresholds.js';
import type { ModelTexts } from '../src/core/report/titled-model.js';
import { sampleReport } from '../src/core/report/sample-report.js';
import { reportWording } from '../src/platform/pdf/report-wording.js';
import type { Templates } from '../src/platform/templates.js';
import { TranslatedQuestionnaires } from '../src/platform/translated-questionnaires.js';
import { QUESTIONNAIRES, templateJson, templateModel, templateQuestionnaire } from './support/templates.js';

/** HOUSE 11: what a privacy lawyer edits is read by core here, before it is read by a customer. */
const FOLDER = path.resolve(import.meta.dirname, '../templates');
const FILES = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => fs.statSync(path.join(FOLDER, name)).isFile());

/** The folders whose files are read below; a new one needs a reader, or this file says so. */
const READ_BELOW = [
  'messages',
  'questionnaires',
  'decisions',
  'model',
  'clauses',
  'data-flows',
  'reference',
  'reports',
  'register',
  'risks',
  'mails',
  'demo',
];

describe('the templates', () => {
  it('lie only in folders that are read here', () => {
    const folders = new Set(FILES.map((name) => name.split('/')[0]!));
    expect([...folders].filter((name) => name !== 'schema' && !READ_BELOW.includes(name))).toEqual([]);
  });

  it.each(FILES.filter((name) => name.endsWith('.json')))('%s is JSON', (name) => {
    expect(templateJson(name)).toBeTruthy();
  });

  it.each(FILES)('%s is text without hidden controls', (name) => {
    const text = fs.readFileSync(path.join(FOLDER, name), 'utf8');
    // Bidirectional and zero-width controls could make a sentence read otherwise than it is stored.
    expect(text.match(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu)).toBeNull();
  });
});

describe('the questionnaires in other languages', () => {
  const files = FILES.filter((name) => /^questionnaires\/[a-z]{2}\//.test(name));

  it('are there for what vendors and business owners are asked first', () => {
    const wanted = ['core-gdpr28', 'intake-tiering'].map((name) => `questionnaires/de/${name}.json`);
    expect(files).toEqual(expect.arrayContaining(wanted));
  });

  it.each(files)('%s has every text of its questionnaire and none besides', (name) => {
    const [, language, file] = name.split('/');
    const own = templateJson(name) as QuestionnaireTexts;
    expect(own.language).toBe(language);
    expect(translationFaults(templateQuestionnaire(file!.replace('.json', '')), own)).toEqual([]);
  });

  it.each(files)('%s is read by the product', (name) => {
    const [, language, file] = name.split('/');
    const original = templateQuestionnaire(file!.replace('.json', ''));
    const languages = new TranslatedQuestionnaires({ json: templateJson } as Templates);
    const there = languages.in(language!, original);
    expect(there.language).toBe(language);
    // Back from any language, so that a reader of the other one sees the original.
    expect(languages.in(original.language, there)).toEqual(original);
    expect(languages.in(language!, { ...original, title: 'Changed by a workspace' }).language).toBe('en');
    // What a question found says the same in each; other words stay.
    expect(findingsOf(original).map((title) => languages.findingIn(language!, title))).toEqual(
      findingsOf(there),
    );
    expect(languages.findingIn(language!, 'Their backups are kept too long')).toBe(
      'Their backups are kept too long',
    );
  });
});

function findingsOf(questionnaire: Questionnaire): string[] {
  return questionsOf(questionnaire).flatMap(({ finding }) => finding?.title ?? []);
}

describe('the maturity model in German', () => {
  it('has a title for every domain, title and statement for every practice of its version, and none besides', () => {
    const own = templateJson('model/de.json') as ModelTexts;
    const { id, version, domains, practices } = templateModel();
    expect([own.of, own.version, own.language]).toEqual([id, version, 'de']);
    expect(Object.keys(own.domains)).toEqual(domains.map((domain) => domain.id));
    expect(Object.keys(own.practices)).toEqual(practices.map((practice) => practice.id));
    expect(Object.keys(own.statements)).toEqual(practices.map((practice) => practice.id));
    const untold = practices.filter((practice) => {
      const told = own.statements[practice.id]!;
      return told === practice.statement || !/^\p{Lu}.{30,}\.$/u.test(told);
    });
    expect(untold.map((practice) => practice.id)).toEqual([]);
    expect(modelTitles(templateModel(), own).domains[0]!.title).toBe('Steuerung und Rechenschaft');
    const later = { ...own, version: '9.0.0' };
    expect(modelTitles(templateModel(), later).domains[0]!.title).toBe(domains[0]!.title);
  });
});

describe('the questionnaires', () => {
  it.each(QUESTIONNAIRES)('%s parses and has no fault', (name) => {
    const parsed = parseQuestionnaire(templateJson(`questionnaires/${name}.json`));
    expect(parsed.ok ? lint(parsed.questionnaire) : parsed.problems).toEqual([]);
  });

  it('name no practice that the model does not have', () => {
    const known = new Set(templateModel().practices.map((practice) => practice.id));
    const strangers = QUESTIONNAIRES.flatMap((name) =>
      questionsOf(templateQuestionnaire(name))
        .filter(({ practice }) => practice != null && !known.has(practice))
        .map(({ id, practice }) => `${name} ${id} ${practice}`),
    );
    expect(strangers).toEqual([]);
  });

  it('have ids of their own: a question id means one question', () => {
    const ids = QUESTIONNAIRES.flatMap((name) =>
      questionsOf(templateQuestionnaire(name)).map(({ id }) => id),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('ask the 77 questions of the core questionnaire', () => {
    expect(questionsOf(templateQuestionnaire('core-gdpr28'))).toHaveLength(77);
  });
});

describe('the model and the reference data', () => {
  it('parse', () => {
    expect(templateModel().practices.length).toBeGreaterThan(0);
    expect(parseAdequacy(templateJson('reference/adequacy.json')).ok).toBe(true);
    expect(parseTransferLogic(templateJson('reference/transfer-logic.json')).ok).toBe(true);
    expect(parseCompanyNames(templateJson('reference/company-names.json')).ok).toBe(true);
    expect(parseImportMappings(templateJson('reference/import-mappings.json')).ok).toBe(true);
  });

  it.each(['clauses/dpa-clauses.json', 'data-flows/dataflow-rules.json', 'model/source-map.json'])(
    '%s has one row an id',
    (name) => {
      const ids = Object.values(templateJson(name) as Record<string, unknown>)
        .filter((rows): rows is { id?: string }[] => Array.isArray(rows))
        .flatMap((rows) => rows.map((row) => row.id).filter((id) => id !== undefined));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    },
  );

  it('have clause patterns that compile and do not look behind', () => {
    const { clauses } = templateJson('clauses/dpa-clauses.json') as { clauses: { hints?: object }[] };
    const patterns = clauses.flatMap(({ hints = {} }) => textsIn(hints).map(([, pattern]) => pattern));
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'iu')).not.toThrow();
    expect(patterns.filter((pattern) => pattern.includes('(?<'))).toEqual([]);
  });
});

describe('the model agreement', () => {
  type Said = Record<'en' | 'de', string>;
  const { slots: named, clauses } = templateJson('clauses/wording.json') as {
    slots: Record<string, { blank: Said; example: Said }>;
    clauses: Record<string, Said>;
  };
  const inModel = (language: 'en' | 'de') => {
    const model = fs.readFileSync(path.join(FOLDER, `clauses/model-agreement.${language}.md`), 'utf8');
    const whole = model + Object.values(clauses).map((said) => said[language]);
    return [...new Set(whole.match(/(?<=\{\{)\w+(?=\}\})/g) ?? [])].toSorted();
  };

  it.each(['en', 'de'] as const)('names each of its blanks in %s, and no other', (language) => {
    expect(inModel(language)).toEqual(Object.keys(named).toSorted());
    for (const { blank, example } of Object.values(named)) {
      // Longer ones would not be marked in a draft.
      expect(blank[language]).toMatch(/^[^[\]]{3,60}$/);
      expect(example[language]).not.toBe('');
    }
  });

  it('has words of a contract for every group of people that the intake asks for', () => {
    const { phrases } = templateJson('clauses/wording.json') as { phrases: Record<string, Said> };
    const groups = questionsOf(templateQuestionnaire('intake-tiering')).find(({ id }) => id === 'I-05')!;
    const unnamed = groups.choices!.filter(({ id }) => phrases[`people_${id}`] === undefined);
    expect(unnamed).toEqual([]);
  });
});

function texts(language: string): Record<string, string> {
  return templateJson(`reports/${language}.json`) as Record<string, string>;
}

describe('the texts of the report', () => {
  it('say the same keys in English and German', () => {
    expect(Object.keys(texts('de')).toSorted()).toEqual(Object.keys(texts('en')).toSorted());
  });

  it('put the same values into each sentence', () => {
    const english = texts('en');
    const german = texts('de');
    const differing = Object.keys(english).filter(
      (key) => slots(english[key]!).join() !== slots(german[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(['en', 'de'] as const)('are enough for the sample assessment in %s', (language) => {
    const report = sampleReport({
      sample: templateJson('reports/sample.json') as never,
      questionnaire: templateQuestionnaire('core-gdpr28'),
      model: templateModel(),
      wording: reportWording(language),
      digest: (text) => createHash('sha256').update(text).digest('hex'),
    });
    expect(report).not.toBeNull();
    expect(JSON.stringify(report)).not.toMatch(/⟦/);
  });
});

describe('the mails', () => {
  const languages = FILES.filter((name) => name.startsWith('mails/'));

  it('are written in English and German', () => {
    expect(languages).toEqual(expect.arrayContaining(['mails/en.json', 'mails/de.json']));
  });

  it('say the same, with the same values, in each language', () => {
    const shapes = languages.map((name) =>
      textsIn(templateJson(name)).map(([key, text]) => `${key} ${slots(text).join()}`),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });
});

/** Every text below `value` by its path, in the order of the paths. */
function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  const inner = Object.entries(value as Record<string, unknown>);
  return inner
    .flatMap(([key, below]) => textsIn(below, `${at}/${key}`))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** The `{names}` that are filled in, in a fixed order. */
function slots(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].toSorted();
}
