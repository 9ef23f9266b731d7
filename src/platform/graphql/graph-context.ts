import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import { unauthenticated } from '../errors/problems.js';
import type { ReaderLanguage } from '../errors/reader-words.js';
import type { Context } from '../tenancy/context.js';

/** What a resolver gets as its third argument. Loaders live as long as the request and never longer (TRUST T2). */
export class GraphContext {
  private readonly loaders = new Map<unknown, unknown>();

  constructor(
    readonly ctx: Context | null,
    /** In which refusals are worded. */
    readonly language: ReaderLanguage = 'en',
  ) {}

  /** The caller's context; anonymous callers are told to sign in. */
  get caller(): Context {
    if (this.ctx === null) throw unauthenticated();
    return this.ctx;
  }

  loader<K, V>(name: unknown, make: (ctx: Context) => DataLoader<K, V>): DataLoader<K, V> {
    const known = this.loaders.get(name);
    if (known !== undefined) return known as DataLoader<K, V>;
    const made = make(this.caller);
    this.loaders.set(name, made);
    return made;
  }
}

/** The caller's context in a decorated resolver. */
export const Ctx = createParamDecorator((_: unknown, host: ExecutionContext) => graphOf(host).caller);

/** The whole graph context, where a resolver needs its loaders. */
export const Graph = createParamDecorator((_: unknown, host: ExecutionContext) => graphOf(host));

function graphOf(host: ExecutionContext): GraphContext {
  return GqlExecutionContext.create(host).getContext<GraphContext>();
}
