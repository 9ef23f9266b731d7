import { parseAdequacy } from '../core/data-flow/adequacy.js';
import { blastRadii } from '../core/data-flow/blast-radius.js';
import { checkMap, findingsOf, type MapCheck, type MapLaw } from '../core/data-flow/check-map.js';
import { worstWays } from '../core/data-flow/path-status.js';
import type { FlowTransfer } from '../core/data-flow/flow-transfer.js';
import { parseMap } from '../core/data-flow/parse-map.js';
import { parseRopaColumns, type RopaColumns } from '../core/data-flow/ropa-columns.js';
import { ropa } from '../core/data-flow/ropa.js';
import { parseRuleBook } from '../core/data-flow/rule-book.js';
import { parseTransferLogic } from '../core/data-flow/transfer-logic.js';
import { canonicalName } from '../core/names/canonical-name.js';
import { parseCompanyNames } from '../core/names/company-names.js';
import { problem, type Problem } from '../core/problem.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readJson } from './read-file.js';
import { template } from './template.js';

export const flowsCheckCommand: Command = {
  name: 'flows check',
  usage: 'MAP.json [--node ID]...',
  summary: 'Judges a map of data flows by 32 rules and says what is lost if a node is broken into.',
  run: check,
};

async function check(args: readonly string[]): Promise<CommandResult> {
  const call = callOf(args);
  if (typeof call === 'string') return misused(call);
  const json = await readJson(call.file);
  if (!json.ok) return json.result;
  const law = await mapLaw();
  if (!law.ok) return judged(law.problems);
  const parsed = parseMap(json.value, new Date().toISOString().slice(0, 10), law.law.adequacy);
  if (!parsed.ok) return judged(parsed.problems);
  const checked = checkMap(parsed.map, law.law);
  const strangers = call.nodes.filter((id) => !checked.graph.nodes.has(id));
  if (strangers.length > 0) return judged(strangers.map(noSuchNode));
  return done({
    ...documentOf(checked, call.nodes),
    ropa: ropa(checked, law.columns),
    notes: parsed.notes,
  });
}

interface Call {
  readonly file: string;
  readonly nodes: readonly string[];
}

/** The map and the nodes asked for, or what is wrong with the call. */
function callOf(args: readonly string[]): Call | string {
  const files: string[] = [];
  const nodes: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg.startsWith('--node=')) nodes.push(arg.slice('--node='.length));
    else if (arg === '--node') {
      at += 1;
      const id = args[at];
      if (id === undefined) return '--node needs the id of a node.';
      nodes.push(id);
    } else if (arg.startsWith('--')) return `flows check has no option ${arg}.`;
    else files.push(arg);
  }
  const [file, ...further] = files;
  return file === undefined || further.length > 0 ? 'flows check takes one map.' : { file, nodes };
}

type Law =
  | { readonly ok: true; readonly law: MapLaw; readonly columns: RopaColumns }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a map is judged by: our own content. */
async function mapLaw(): Promise<Law> {
  const adequacy = parseAdequacy(await template('reference/adequacy.json'));
  if (!adequacy.ok) return adequacy;
  const logic = parseTransferLogic(await template('reference/transfer-logic.json'));
  if (!logic.ok) return logic;
  const file = await template('data-flows/dataflow-rules.json');
  const rules = parseRuleBook(file);
  if (!rules.ok) return rules;
  const columns = parseRopaColumns(file);
  if (!columns.ok) return columns;
  const names = parseCompanyNames(await template('reference/company-names.json'));
  if (!names.ok) return names;
  const canonical = (name: string): string => canonicalName(name, names.names);
  return {
    ok: true,
    law: {
      adequacy: adequacy.adequacy,
      logic: logic.logic,
      rules: rules.rules,
      canonical,
      takesResultsAsStated: true,
    },
    columns: columns.columns,
  };
}

function documentOf(checked: MapCheck, nodes: readonly string[]): object {
  const { providers, herfindahl } = checked.concentration;
  return {
    findings: findingsOf(checked),
    transferStatus: Object.fromEntries([...checked.flows].map(([id, { transfer }]) => [id, transfer])),
    blastRadius: nodes.map(blastRadii(checked.graph)).map((radius) => ({
      ...radius,
      paths: pathsFrom(radius.node, checked),
    })),
    concentration: { providers, herfindahl },
  };
}

/** The worst hop on any way to each node that has got the data. */
function pathsFrom(node: string, { graph, flows }: MapCheck): object {
  const transferOf = (id: string): FlowTransfer => {
    const verdict = flows.get(id);
    if (verdict === undefined) throw new Error(`No verdict on the flow ${id}.`);
    return verdict.transfer;
  };
  const ways = [...worstWays(graph, [node], transferOf)];
  return Object.fromEntries(ways.map(([id, { transfer }]) => [id, transfer]));
}

function noSuchNode(id: string): Problem {
  const message = `The map has no node ${id}.`;
  return problem('NOT_FOUND', `--node ${id}`, message, 'Name a node of the map.');
}
