import { z } from 'zod';

/** What a setting may be: the check, and the words for it in the README and in a refusal. */
export interface Kind<T> {
  readonly words: string;
  readonly schema: z.ZodType<T, string | undefined>;
}

export const text: Kind<string> = { words: 'text', schema: z.string().min(1) };

export const optionalText: Kind<string | undefined> = { words: 'text', schema: z.string().min(1).optional() };

export function whole(min: number, max: number): Kind<number> {
  const digits = z.string().regex(/^\d{1,9}$/);
  const schema = digits.transform(Number).pipe(z.number().int().min(min).max(max));
  return { words: `a whole number from ${min} to ${max}`, schema };
}

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words): Kind<Words[number]> {
  return { words: words.join(', '), schema: z.enum(words) };
}

export const optionalYesNo: Kind<boolean | undefined> = {
  words: 'yes or no',
  schema: z
    .enum(['yes', 'no'])
    .transform((word) => word === 'yes')
    .optional(),
};

/** An address whose scheme is one of those named; host is required, so `smtp:` alone is refused. */
export function optionalAddress(schemes: readonly string[]): Kind<string | undefined> {
  const hasHost = (value: string) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    return url !== undefined && schemes.includes(url.protocol.slice(0, -1)) && url.hostname !== '';
  };
  return {
    words: `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    schema: z.string().refine(hasHost).optional(),
  };
}

/** `Name <local@host>` or `local@host`; one line, since it becomes a mail header. */
export const sender: Kind<string> = {
  words: 'a sender such as Assay <assay@example.com>',
  schema: z.string().regex(/^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
};
