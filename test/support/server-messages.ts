import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SOURCE = path.resolve(import.meta.dirname, '../../src');
const FOLDERS = ['features', 'platform/errors', 'platform/graphql', 'platform/http'];
/** What they say of a file that cannot be read is told to whoever sent it. */
const READERS = ['core/inventory', 'core/sub-processors', 'platform/intake'];

/**
 * Every sentence the server may put at a field of a form, as the table of words names it: what is put into a
 * sentence stands as `{1}`, `{2}` … in its order. Found where sentences are handed over: to `refuse`, and under
 * the name `message`.
 */
export function serverMessages(): Map<string, string> {
  const found = new Map<string, string>();
  const files = [...FOLDERS, ...READERS].flatMap((folder) => filesIn(path.join(SOURCE, folder)));
  for (const file of files) for (const text of messagesIn(file)) found.set(text, path.relative(SOURCE, file));
  return found;
}

/** The codes of whatever looks at the file of an agreement. */
export function refusalCodes(): string[] {
  const folder = path.join(SOURCE, 'platform/intake');
  const files = filesIn(folder).filter((file) => !/intake\/(markup|workbook)\//.test(file));
  const found = files.flatMap((file) => [
    ...fs.readFileSync(file, 'utf8').matchAll(/\b(?:problem|because)\(\s*'([A-Z_]+)'/g),
  ]);
  return [...new Set(found.map(([, code]) => code!))];
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => path.join(folder, file));
}

function messagesIn(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const named = constantsIn(source);
  const look = (node: ts.Node): void => {
    for (const handed of handedOver(node)) found.push(...sentencesIn(named.get(handed.getText()) ?? handed));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** A sentence may have a name in its file, and be handed over by it. */
function constantsIn(source: ts.SourceFile): Map<string, ts.Expression> {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return new Map(
    declarations.flatMap(({ name, initializer }): [string, ts.Expression][] =>
      initializer === undefined ? [] : [[name.getText(), initializer]],
    ),
  );
}

const REFUSERS = ['refuse', 'NotBlank', 'invalidInput'];
/** Take the sentence last, and make a fault of a file of it. */
const FAULTS = [
  'brokenSheet',
  'damaged',
  'foreign',
  'otherFormat',
  'refused',
  'tooLarge',
  'unsafe',
  'wrongType',
];
/** Take what is wrong and what to do behind a code and a place. */
const PROBLEMS = ['problem', 'Unreadable.because'];
const NAMES = ['message', 'defaultMessage', 'remedy'];

/** The expression behind `message: …`, `defaultMessage: …`, `const message = …` or the arguments of a refusal. */
function handedOver(node: ts.Node): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node))
    return NAMES.includes(node.name.getText()) && node.initializer !== undefined ? [node.initializer] : [];
  if (!ts.isCallExpression(node)) return [];
  const called = node.expression.getText();
  if (PROBLEMS.includes(called)) return node.arguments.slice(2);
  return [...REFUSERS, ...FAULTS].includes(called) ? node.arguments.slice(-1) : [];
}

/** Sentences, not codes: they begin with a capital or a value, and end with a mark. */
function sentencesIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return isSentence(node.text) ? [node.text] : [];
  if (ts.isTemplateExpression(node)) {
    const text = templateText(node);
    if (isSentence(text)) return [text];
  }
  const found: string[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...sentencesIn(child));
  });
  return found;
}

function templateText({ head, templateSpans }: ts.TemplateExpression): string {
  return templateSpans.reduce((text, span, at) => `${text}{${at + 1}}${span.literal.text}`, head.text);
}

function isSentence(text: string): boolean {
  const own = text.replaceAll(/\{\d\}/g, '');
  return /^[A-Z{“]/.test(text) && /[.!?…]$/.test(text) && /[a-z]{2,} [a-z]/i.test(own);
}
