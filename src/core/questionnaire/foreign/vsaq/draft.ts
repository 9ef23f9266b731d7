/**
 * Decides what a questionnaire in the VSAQ format says: its items, their conditions and warnings, and what is lost.
 * Authority: DOMAIN section 7, CLI.md (questionnaire read); the format of VSAQ (Apache-2.0). Version 1.
 */
import { pointer } from '../../../problem.js';
import type { Raw } from '../../../shape.js';
import type { QuestionType, Severity } from '../../questionnaire.js';
import type { Draft, DraftPart, DraftQuestion, DraftWarning, Loss, PlacedCondition } from '../draft.js';
import { plainText } from '../plain-text.js';
import { readVsaqCondition, type Named } from './condition.js';
import { textOf, vsaqChoices, vsaqItems, withInner, type VsaqItem } from './items.js';

const TYPES: Readonly<Record<string, QuestionType>> = {
  radiogroup: 'single',
  checkgroup: 'multi',
  radio: 'single',
  check: 'yes_no',
  yesno: 'yes_no',
  line: 'text',
  box: 'long_text',
  upload: 'file',
};

/** Attributes that are kept; every other one is a loss. */
const KEPT = new Set(['type', 'id', 'text', 'items', 'choices', 'cond', 'required']);
const KEPT_OF_A_TIP = new Set(['warn', 'severity', 'name', 'why']);
const KEPT_OF_THE_FILE = new Set(['questionnaire', 'extensions', 'version', '$schema']);

/** Brings a VSAQ file (a template, or an extension of one) to a draft. */
export function vsaqDraft(file: Raw): Draft {
  const items = vsaqItems(file);
  const reading = new VsaqReading(namesOf(items));
  reading.attributes('', file, KEPT_OF_THE_FILE);
  const parts = reading.parts(items);
  const only = items.length === 1 ? items[0] : undefined;
  const title = only?.type === 'block' ? plainText(textOf(only, 'text')).text : '';
  return {
    title: title || 'VSAQ questionnaire',
    language: 'en',
    letters: 'V',
    parts,
    losses: reading.losses,
  };
}

function namesOf(items: readonly VsaqItem[]): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const item of items.flatMap(withInner)) {
    if (!names.has(item.name)) names.set(item.name, meaning(item));
    for (const { id } of vsaqChoices(item))
      if (!names.has(id))
        names.set(id, { kind: 'choice', question: item.name, isMulti: item.type === 'checkgroup' });
  }
  return names;
}

function meaning({ type, name }: VsaqItem): Named {
  if (type === 'check') return { kind: 'check', question: name };
  if (type === 'yesno') return { kind: 'yesno', question: name };
  if (type === 'radio') return { kind: 'choice', question: name, isMulti: false };
  return TYPES[type] === undefined ? { kind: 'shown' } : { kind: 'value', question: name };
}

class VsaqReading {
  readonly losses: Loss[] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly names: ReadonlyMap<string, Named>) {}

  parts(items: readonly VsaqItem[]): readonly DraftPart[] {
    return items.flatMap((item) => this.part(item));
  }

  attributes(where: string, raw: Raw, kept: ReadonlySet<string>): void {
    for (const key of Object.keys(raw).filter((one) => !kept.has(one)))
      this.lose(pointer(where, key), `The attribute "${key}" is not kept.`);
  }

  private part(item: VsaqItem): readonly DraftPart[] {
    const { where, raw, type } = item;
    this.attributes(where, raw, type === 'tip' ? new Set([...KEPT, ...KEPT_OF_A_TIP]) : KEPT);
    const name = this.own(item);
    const visible = this.condition(item);
    const inner = this.parts(item.items);
    if (type === 'block' || (inner.length > 0 && TYPES[type] === undefined))
      return [{ kind: 'group', name, where, title: this.text(item, 'text'), visible, parts: inner }];
    if (type === 'info' || (type === 'tip' && raw['warn'] !== 'yes'))
      return [{ kind: 'text', name, where, text: this.text(item, 'text'), visible }];
    if (type === 'tip') return [this.warning(item, name, visible)];
    return [...this.question(item, name, visible), ...inner];
  }

  private question(item: VsaqItem, name: string, visible: PlacedCondition | null): readonly DraftQuestion[] {
    const type = TYPES[item.type];
    if (type === undefined) {
      this.lose(
        item.where,
        item.type === 'spacer'
          ? 'The blank space is not kept.'
          : `An item of type "${item.type}" is not kept.`,
      );
      return [];
    }
    const choices =
      item.type === 'radio' ? [{ id: name, label: this.text(item, 'text') || name }] : this.choices(item);
    if ((type === 'single' || type === 'multi') && choices.length === 0) {
      this.lose(item.where, 'A question without choices is not kept.');
      return [];
    }
    const draft = {
      kind: 'question' as const,
      name,
      where: item.where,
      type,
      text: this.text(item, 'text'),
      visible,
    };
    const offered = choices.length === 0 ? {} : { choices };
    return [{ ...draft, ...offered, ...(item.raw['required'] === true ? { required: true } : {}) }];
  }

  private choices(item: VsaqItem): readonly { readonly id: string; readonly label: string }[] {
    return vsaqChoices(item)
      .filter(({ id }) => id.trim() !== '')
      .map(({ id, label, where }) => ({ id, label: this.plain(label, where) || id }));
  }

  private warning(item: VsaqItem, name: string, visible: PlacedCondition | null): DraftWarning {
    const text = this.text(item, 'text');
    const severity = textOf(item, 'severity');
    if (!isSeverity(severity))
      this.lose(item.where, 'The warning has no severity of ours and is taken as medium.');
    return {
      kind: 'warning',
      name,
      where: item.where,
      title: this.text(item, 'name') || text.slice(0, 120) || name,
      severity: isSeverity(severity) ? severity : 'medium',
      text,
      ask: this.text(item, 'why') || 'What have you in place instead, and when will this be resolved?',
      visible,
    };
  }

  private condition({ raw, where }: VsaqItem): PlacedCondition | null {
    const { cond } = raw;
    if (cond == null || cond === '') return null;
    const place = pointer(where, 'cond');
    if (typeof cond !== 'string') return { where: place, condition: { refused: 'it is no text' } };
    return { where: place, condition: readVsaqCondition(cond, this.names) };
  }

  /** Names are unique in a draft: a second item of the same id goes by its place. */
  private own({ name, where }: VsaqItem): string {
    if (!this.taken.has(name)) {
      this.taken.add(name);
      return name;
    }
    this.lose(pointer(where, 'id'), `The id "${name}" stands twice; conditions mean the first.`);
    return where;
  }

  private text(item: VsaqItem, key: string): string {
    const value: unknown = item.raw[key];
    if (value != null && typeof value !== 'string')
      this.lose(pointer(item.where, key), `"${key}" is no text and is not kept.`);
    return this.plain(textOf(item, key), pointer(item.where, key));
  }

  private plain(html: string, where: string): string {
    const { text, dropped } = plainText(html);
    if (dropped.length > 0) this.lose(where, `The text is kept without its markup (${dropped.join(', ')}).`);
    return text;
  }

  private lose(where: string, what: string): void {
    this.losses.push({ where, what });
  }
}

function isSeverity(text: string): text is Severity {
  return ['low', 'medium', 'high', 'critical'].includes(text);
}
