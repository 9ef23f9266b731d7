import type {
  Draft,
  DraftGroup,
  DraftPart,
  DraftQuestion,
  DraftText,
  DraftWarning,
  Loss,
  PlacedCondition,
} from './draft.js';

export interface FlatQuestion {
  readonly draft: DraftQuestion;
  /** Our id. */
  readonly id: string;
  /** Order in the whole file, from 0. */
  readonly position: number;
  readonly text: string;
  readonly help: string;
  /** The warning this question asks about, if it was made of one. */
  readonly warning: DraftWarning | null;
}

/** A run of questions with the same groups above them. */
export interface FlatSection {
  readonly title: string;
  readonly intro: string;
  readonly visible: readonly PlacedCondition[];
  readonly questions: readonly FlatQuestion[];
}

/**
 * Groups in groups become sections in a row; the titles above are part of the title. Order is kept, for conditions
 * read earlier questions only, so a group that goes on after an inner one becomes two sections.
 */
export function flatten(draft: Draft): {
  readonly sections: readonly FlatSection[];
  readonly losses: Loss[];
} {
  const walk = new Walk(draft.letters);
  const only = draft.parts.length === 1 ? draft.parts[0] : undefined;
  // One group around everything is the questionnaire itself, and its title stands above already.
  if (only?.kind === 'group' && only.title === draft.title)
    walk.parts(only.parts, [], conditions(only), only.title);
  else walk.parts(draft.parts, [], [], draft.title);
  walk.end();
  return { sections: walk.sections.filter(({ questions }) => questions.length > 0), losses: walk.losses };
}

function conditions({ visible }: DraftPart): readonly PlacedCondition[] {
  return visible === null ? [] : [visible];
}

interface OpenSection {
  title: string;
  intro: string;
  visible: readonly PlacedCondition[];
  questions: FlatQuestion[];
}

class Walk {
  readonly sections: OpenSection[] = [];
  readonly losses: Loss[] = [];
  private position = 0;
  /** Texts that wait for the question they explain. */
  private waiting: DraftText[] = [];

  constructor(private readonly letters: string) {}

  parts(
    parts: readonly DraftPart[],
    titles: readonly string[],
    visible: readonly PlacedCondition[],
    fallback: string,
  ): void {
    const title = titles.length === 0 ? fallback : titles.join(' › ');
    let section: OpenSection | null = null;
    for (const part of parts) {
      if (part.kind === 'group') {
        this.settle(section);
        section = null;
        this.group(part, titles, visible, fallback);
      } else {
        section ??= this.open(title, visible);
        this.leaf(part, section);
      }
    }
    this.settle(section);
  }

  /** Words after the last question go to it. */
  end(): void {
    this.settle(this.sections.filter(({ questions }) => questions.length > 0).at(-1) ?? null);
    for (const { where } of this.waiting)
      this.losses.push({ where, what: 'A text without any question is not kept.' });
  }

  private group(
    group: DraftGroup,
    titles: readonly string[],
    visible: readonly PlacedCondition[],
    fallback: string,
  ): void {
    const inner = group.title === '' ? titles : [...titles, group.title];
    this.parts(group.parts, inner, [...visible, ...conditions(group)], fallback);
  }

  private open(title: string, visible: readonly PlacedCondition[]): OpenSection {
    const section = { title, intro: '', visible, questions: [] };
    this.sections.push(section);
    return section;
  }

  private leaf(part: DraftQuestion | DraftText | DraftWarning, section: OpenSection): void {
    if (part.kind === 'text') {
      this.waiting.push(part);
      return;
    }
    const draft = part.kind === 'question' ? part : explanation(part);
    const { text, help } = this.words(draft);
    const id = `${this.prefix()}-${String((this.position % 999) + 1).padStart(3, '0')}`;
    const warning = part.kind === 'warning' ? part : null;
    section.questions.push({ draft, id, position: this.position, text, help, warning });
    this.position++;
  }

  /** V-001 … V-999, then VA-001 … VZ-999, VAA-001 …: our ids have three digits at most. */
  private prefix(): string {
    let letters = '';
    for (let rest = Math.floor(this.position / 999); rest > 0; rest = Math.floor((rest - 1) / 26))
      letters = `${String.fromCharCode(65 + ((rest - 1) % 26))}${letters}`;
    return `${this.letters}${letters}`;
  }

  /** A question without words of its own takes those just before it. */
  private words(draft: DraftQuestion): { readonly text: string; readonly help: string } {
    const before = this.waiting.map((text) => this.always(text)).filter((text) => text !== '');
    this.waiting = [];
    const text = draft.text !== '' ? draft.text : (before.pop() ?? draft.name);
    return { text, help: [...before, draft.help ?? ''].filter((part) => part !== '').join('\n\n') };
  }

  /** Texts with nothing after them go to the question before them, or to the head of the section. */
  private settle(section: OpenSection | null): void {
    if (section === null) return;
    const last = section.questions.pop();
    const rest = this.waiting.map((text) => this.always(text)).filter((text) => text !== '');
    this.waiting = [];
    if (last === undefined) this.moveOn(rest, section);
    else
      section.questions.push({
        ...last,
        help: [last.help, ...rest].filter((part) => part !== '').join('\n\n'),
      });
  }

  /** A group of nothing but text: its words stand before the next question. */
  private moveOn(texts: readonly string[], { title }: OpenSection): void {
    this.sections.pop();
    for (const text of texts)
      this.waiting.push({ kind: 'text', name: null, where: '', text: `${title}: ${text}`, visible: null });
  }

  /** Help is always shown, so the condition of a text is a loss. */
  private always({ text, where, visible }: DraftText): string {
    if (visible !== null)
      this.losses.push({
        where: visible.where,
        what: `The text at ${where} is shown always, not under its condition.`,
      });
    return text;
  }
}

function explanation({ name, where, text, ask, visible }: DraftWarning): DraftQuestion {
  return { kind: 'question', name, where, type: 'long_text', text: ask, help: text, visible };
}
