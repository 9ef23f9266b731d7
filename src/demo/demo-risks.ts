import { Injectable } from '@nestjs/common';
import { addDays } from '../core/day.js';
import { AcceptancesService } from '../features/risks/acceptances.service.js';
import { AddingService } from '../features/risks/adding.service.js';
import { EditingService } from '../features/risks/editing.service.js';
import type { Risk } from '../features/risks/risk.entity.js';
import { TreatmentService } from '../features/risks/treatment.service.js';
import type { DemoChapter, DemoStory } from './demo-chapter.js';

interface DemoMeasure {
  readonly what: string;
  readonly preventive: number;
  readonly mitigating: number;
  /** Days from the day of loading. */
  readonly due: number;
  readonly done?: number;
}

interface DemoRisk {
  readonly vendor: string;
  readonly statement: string;
  readonly cause: string;
  readonly effect: string;
  readonly category: NonNullable<Risk['category']>;
  readonly likelihood: number;
  readonly impact: number;
  /** Days before the day of loading; long ago when left out. */
  readonly writtenAgo?: number;
  readonly measures?: readonly DemoMeasure[];
  /** When the measures were planned; some days ago when left out. */
  readonly treatedAgo?: number;
  /** Accepted half a year ago; its last day, from the day of loading. */
  readonly acceptedUntil?: number;
  readonly closed?: string;
}

const RISKS: readonly DemoRisk[] = [
  {
    vendor: 'backlarch',
    statement: 'Stolen backups may be read, because keys lie beside them.',
    cause: 'Keys and backups share one storage account.',
    effect: 'Patients’ appointments could become public.',
    category: 'SECURITY',
    likelihood: 4,
    impact: 5,
    measures: [
      { what: 'Keep the keys in a vault of our own', preventive: 75, mitigating: 50, due: 45 },
      { what: 'Halve the time backups are kept', preventive: 0, mitigating: 25, due: -10, done: -12 },
    ],
  },
  {
    vendor: 'backlarch',
    statement: 'A breach may reach further than the vendor has said so far.',
    cause: 'Somebody copied a backup two days ago, and the vendor has not named the files in it.',
    effect: 'Staff and customers learn too late that strangers read their letters.',
    category: 'INCIDENT',
    likelihood: 4,
    impact: 4,
    writtenAgo: 2,
    treatedAgo: 2,
    measures: [
      { what: 'The vendor names the files and the people concerned', preventive: 0, mitigating: 50, due: -1 },
      {
        what: 'Decide whom we tell, the authority within 72 hours (Art. 33 and 34)',
        preventive: 0,
        mitigating: 25,
        due: 1,
      },
    ],
  },
  {
    vendor: 'surveyoak',
    statement: 'A person who asked for their data may not get all of them in time.',
    cause: 'The vendor was asked for the answers of one customer and has not replied.',
    effect: 'The month in which we owe the customer an answer passes.',
    category: 'PEOPLE_RIGHTS',
    likelihood: 3,
    impact: 2,
    writtenAgo: 20,
    treatedAgo: 20,
    measures: [
      { what: 'The vendor hands over the answers of this person', preventive: 75, mitigating: 0, due: -6 },
    ],
  },
  {
    vendor: 'clinicash',
    statement: 'An appointment tells colleagues who sees the company doctor.',
    cause: 'Everybody in the office can open the calendar of the practice.',
    effect: 'Colleagues guess at somebody’s illness.',
    category: 'SECURITY',
    likelihood: 3,
    impact: 3,
    measures: [
      { what: 'The calendar shows initials and no reason', preventive: 50, mitigating: 25, due: 30 },
    ],
  },
  {
    vendor: 'talentrowan',
    statement: 'Applicants may be turned away by a ranking nobody looks at.',
    cause: 'The list is cut off before a person sees it.',
    effect: 'People lose a job without a chance to be heard.',
    category: 'AI',
    likelihood: 3,
    impact: 4,
    measures: [{ what: 'A person reads every rejection', preventive: 75, mitigating: 0, due: 20 }],
  },
  {
    vendor: 'supportfern',
    statement: 'Staff abroad may be made to hand over tickets.',
    cause: 'Night support works from India without an assessment of the transfer.',
    effect: 'Authorities abroad read what customers wrote.',
    category: 'TRANSFER',
    likelihood: 2,
    impact: 4,
  },
  {
    vendor: 'paypine',
    statement: 'The agreement may end before the new one is signed.',
    cause: 'It ends in twelve days.',
    effect: 'Salaries are processed without a contract.',
    category: 'AGREEMENT',
    likelihood: 4,
    impact: 3,
    acceptedUntil: 6,
  },
  {
    vendor: 'shredhazel',
    statement: 'A bin may be left open on its way to the shredder.',
    cause: 'Bins are sealed only at night.',
    effect: 'A passer-by reads a letter.',
    category: 'SECURITY',
    likelihood: 2,
    impact: 2,
  },
  {
    vendor: 'kestrelm',
    statement: 'An outage may last longer than customers can wait.',
    cause: 'There is one data centre.',
    effect: 'Nobody can see their own data for a day.',
    category: 'CONTINUITY',
    likelihood: 2,
    impact: 3,
    measures: [{ what: 'A second data centre', preventive: 75, mitigating: 25, due: -40, done: -45 }],
    closed: 'The second data centre works, and the drill went well.',
  },
];

/** Risks of all bands: treated, accepted for a time, closed. Drafts come from the findings of the assessments. */
@Injectable()
export class DemoRisks implements DemoChapter {
  constructor(
    private readonly adding: AddingService,
    private readonly treatment: TreatmentService,
    private readonly acceptances: AcceptancesService,
    private readonly editing: EditingService,
  ) {}

  async load(story: DemoStory): Promise<void> {
    for (const script of RISKS) {
      const placed = story.vendors.get(script.vendor);
      if (placed !== undefined) await this.tell(story, script, placed.vendorId);
    }
  }

  private async tell(story: DemoStory, script: DemoRisk, vendorId: string): Promise<void> {
    const { statement, cause, effect, category, likelihood, impact, writtenAgo = 190 } = script;
    const written = { vendorId, statement, cause, effect, category, likelihood, impact };
    const reviewOn = addDays(story.ctx.today, 60);
    const { groupId: ownerGroupId } = story;
    const risk = await this.adding.add(story.as('dana', writtenAgo), { ...written, ownerGroupId, reviewOn });
    const treated = await this.treat(story, risk, script);
    if (script.acceptedUntil !== undefined) await this.accept(story, treated, script.acceptedUntil);
    if (script.closed !== undefined)
      await this.editing.close(story.as('dana', 2), {
        id: treated.id,
        expectedVersion: treated.version,
        reason: script.closed,
      });
  }

  private async treat(story: DemoStory, risk: Risk, { measures, treatedAgo = 5 }: DemoRisk): Promise<Risk> {
    if (measures === undefined) return risk;
    const day = (days: number): string => addDays(story.ctx.today, days);
    return this.treatment.treat(story.as('dana', treatedAgo), {
      id: risk.id,
      expectedVersion: risk.version,
      treatment: 'REDUCE',
      measures: measures.map(({ what, preventive, mitigating, due, done }) => ({
        what,
        preventive,
        mitigating,
        dueOn: day(due),
        doneOn: done === undefined ? null : day(done),
      })),
    });
  }

  /** Asked for by one, accepted by another; its end is near. */
  private async accept(story: DemoStory, risk: Risk, endsIn: number): Promise<void> {
    const until = addDays(story.ctx.today, endsIn);
    const asked = await this.acceptances.ask(story.as('ines', 180), {
      id: risk.id,
      expectedVersion: risk.version,
      reason: 'The new agreement is being negotiated; the vendor works as before.',
      until,
    });
    // Whoever loads the demo may be an owner; the appetite asks for the role of the one who accepts.
    await this.acceptances.accept(
      { ...story.as('dana', 179), role: 'PRIVACY_OFFICER' },
      {
        id: risk.id,
        expectedVersion: asked.version,
        reason: 'Until the new agreement is signed, and no longer.',
        until,
      },
    );
  }
}
