import type { Tier } from '../questionnaire/questionnaire.js';

/** Where something on a draft comes from, so that a reader can look it up. */
export interface DraftSource {
  readonly from: 'register' | 'intake' | 'answers' | 'list' | 'agreement';
  /** Typed id of the vendor, service, assessment, list or agreement. */
  readonly id: string;
  /** The question or the row, where there is one. */
  readonly at: string | null;
}

export function sourceKey({ from, id, at }: DraftSource): string {
  return `${from} ${id} ${at ?? ''}`;
}

/** A sub-processor somebody named. */
export interface NamedSubProcessor {
  readonly name: string;
  readonly countries: readonly string[];
  readonly source: DraftSource;
}

/** Places somebody stated for a service. */
export interface StatedPlaces {
  readonly countries: readonly string[];
  readonly source: DraftSource;
}

/** The contract a service stands under. */
export interface DraftAgreement {
  readonly status: 'signed' | 'offered';
  /** Countries it promises to process in; empty: no promise. */
  readonly places: readonly string[];
  readonly source: DraftSource;
}

/** A kind of data. */
export interface DraftElement {
  readonly id: string;
  /** 1 to 5; null: nobody said. */
  readonly sensitivity: number | null;
  readonly hr: boolean;
}

/** What the product knows of one service of a vendor, whoever said it. Empty lists: nobody said anything. */
export interface DraftService {
  /** Id of its node on the map. */
  readonly node: string;
  readonly name: string;
  readonly vendor: {
    readonly id: string;
    readonly name: string;
    readonly legalName: string | null;
    readonly tier: Tier | null;
  };
  readonly groups: readonly string[];
  readonly elements: readonly DraftElement[];
  readonly volume: number | null;
  /** How the vendor gets at the data; null: nobody said. */
  readonly access: 'unreadable' | 'reads' | 'keeps' | null;
  /** Our systems that are connected to it. */
  readonly systems: readonly string[];
  /** Whether it decides by itself, with legal or similar effect or without; null: nobody said so. */
  readonly decides: 'decide' | 'significant' | null;
  /** Whether data sets are combined; null: nobody said. */
  readonly combines: boolean | null;
  /** 1 to 5: how soon we cannot work without it; null: nobody said. */
  readonly criticality: number | null;
  /** Whether there is no other that could replace it; null: nobody said. */
  readonly isSoleSource: boolean | null;
  readonly places: readonly StatedPlaces[];
  readonly subProcessors: readonly NamedSubProcessor[];
  /** Whether the vendor was asked for its sub-processors and answered. */
  readonly isChainStated: boolean;
  /** Absent: no agreement governs it, as far as the register knows. */
  readonly agreement?: DraftAgreement | undefined;
  readonly source: DraftSource;
}
