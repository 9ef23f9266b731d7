import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, type Raw } from '../shape.js';
import { placesIn, type Place } from '../questionnaire/places.js';

/**
 * What the parts of a model must be to each other. Reads what is there, so that faults of shape elsewhere
 * do not hide these.
 */
export function modelIntegrity(model: Raw): readonly Problem[] {
  const domains = placesIn(model, 'domains', '');
  const practices = placesIn(model, 'practices', '');
  const groups = placesIn(model, 'any_of_groups', '');
  return [
    ...duplicates(domains, 'domain'),
    ...duplicates(practices, 'practice'),
    ...duplicates(groups, 'group'),
    ...practices.flatMap((practice) => unknownDomain(practice, domains)),
    ...practices.flatMap((practice) => unknownGroup(practice, groups)),
    ...groups.flatMap((group) => groupProblems(group, practices)),
    ...domains.flatMap((domain) => domainProblems(domain, practices)),
    ...domainsNamedInSettings(model, domains),
    ...weightless(domains),
  ];
}

function duplicates(places: readonly Place[], kind: string): readonly Problem[] {
  const seen = new Map<unknown, string>();
  return places.flatMap(({ raw, where }) => {
    const { id } = raw;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, where);
    if (first === undefined || typeof id !== 'string') return [];
    const message = `This ${kind} has the id of ${first}.`;
    return [problem('DUPLICATE_ID', pointer(where, 'id'), message, 'Give each its own id.')];
  });
}

function unknownDomain({ raw, where }: Place, domains: readonly Place[]): readonly Problem[] {
  const { domain } = raw;
  if (typeof domain !== 'string' || domains.some((one) => one.raw['id'] === domain)) return [];
  const message = `The practice belongs to ${domain}, which is no domain of the model.`;
  return [problem('UNKNOWN_DOMAIN', pointer(where, 'domain'), message, 'Add the domain, or name another.')];
}

function unknownGroup({ raw, where }: Place, groups: readonly Place[]): readonly Problem[] {
  const { any_of_group: group } = raw;
  if (typeof group !== 'string' || groups.some((one) => one.raw['id'] === group)) return [];
  const message = `The practice is in the group ${group}, which is not among any_of_groups.`;
  return [
    problem('UNKNOWN_GROUP', pointer(where, 'any_of_group'), message, 'Add the group, or remove the key.'),
  ];
}

/** A group is a gate of one stage of one domain. */
function groupProblems({ raw, where }: Place, practices: readonly Place[]): readonly Problem[] {
  const members = practices.filter((practice) => practice.raw['any_of_group'] === raw['id']);
  if (members.length === 0) {
    const message = 'No practice belongs to this group, so its gate means nothing.';
    return [problem('EMPTY_GROUP', where, message, 'Put practices into it, or remove it.')];
  }
  const places = new Set(
    members.map((member) => `${String(member.raw['domain'])} ${String(member.raw['stage'])}`),
  );
  if (places.size === 1) return [];
  const message = `The practices of this group lie in ${[...places].join(', ')}; a group gates one stage of one domain.`;
  return [problem('GROUP_IN_SEVERAL_STAGES', where, message, 'Make a group for each.')];
}

/** Practices without weight cannot carry an average, so their stage could never be passed for a reason. */
function domainProblems({ raw, where }: Place, practices: readonly Place[]): readonly Problem[] {
  const own = practices.filter((practice) => practice.raw['domain'] === raw['id']);
  if (own.length === 0) {
    const message = `No practice belongs to the domain ${String(raw['id'])}.`;
    return [problem('EMPTY_DOMAIN', where, message, 'Add practices, or remove the domain.')];
  }
  const stages = new Set(own.map((practice) => practice.raw['stage']));
  return [...stages].flatMap((stage) => {
    const hasWeight = own.some((practice) => practice.raw['stage'] === stage && practice.raw['weight'] !== 0);
    if (hasWeight) return [];
    const message = `All practices of stage ${String(stage)} weigh 0: the stage has no average and its gate can never pass.`;
    return [problem('GATE_NEVER_PASSES', where, message, 'Give at least one of them a weight.')];
  });
}

function domainsNamedInSettings(model: Raw, domains: readonly Place[]): readonly Problem[] {
  const scoring = isRecord(model['scoring']) ? model['scoring'] : {};
  const critical: readonly unknown[] = Array.isArray(scoring['critical_domains'])
    ? scoring['critical_domains']
    : [];
  const minima = scoring['min_evidence_for_required_practice_by_tier'];
  const overrides = Object.entries(isRecord(minima) ? minima : {}).flatMap(([tier, minimum]) => {
    const named =
      isRecord(minimum) && isRecord(minimum['override_domains']) ? minimum['override_domains'] : {};
    const base = pointer('/scoring/min_evidence_for_required_practice_by_tier', tier, 'override_domains');
    return Object.keys(named).map((id) => ({ id, where: pointer(base, id) }));
  });
  const listed = critical.map((id, at) => ({ id, where: pointer('/scoring/critical_domains', at) }));
  return [...listed, ...overrides].flatMap(({ id, where }) => {
    if (typeof id !== 'string' || domains.some((domain) => domain.raw['id'] === id)) return [];
    const message = `${id} is no domain of the model.`;
    return [problem('UNKNOWN_DOMAIN', where, message, 'Add the domain, or name another.')];
  });
}

function weightless(domains: readonly Place[]): readonly Problem[] {
  if (domains.some(({ raw }) => raw['weight'] !== 0)) return [];
  const message = 'No domain has a weight, so there is no overall figure.';
  return [problem('GATE_NEVER_PASSES', '/domains', message, 'Give at least one domain a weight.')];
}
