import type { TFunction } from 'i18next';
import type { MenuEntry } from '../ui/menu-entry.js';

/** One line of the palette. */
export interface Command {
  key: string;
  /** "Send questionnaire: Mailwren" */
  label: string;
  /** "T2 high", "Go to": what tells one line from another. */
  hint?: string;
  /** An address of the app; or words that are put into the field, for a command that needs a vendor. */
  to?: string;
  fills?: string;
}

export interface FoundVendor {
  id: string;
  name: string;
  tier: string | null;
}

/** Acts that stand on no menu: label, address, and the act of the role table they need. */
const ACTS = [
  { label: 'workspace:palette.addVendor', to: '/app/vendors/new', act: 'vendors.edit' },
  { label: 'calendar:title', to: '/app/calendar', act: 'vendors.read' },
  { label: 'staff:settings.people', to: '/app/settings/people', act: 'people.read' },
  { label: 'staff:settings.groups', to: '/app/settings/groups', act: 'workspace.read' },
  { label: 'staff:settings.roles', to: '/app/settings/roles', act: 'workspace.read' },
  { label: 'staff:settings.adequacy', to: '/app/settings/adequacy', act: 'workspace.read' },
  { label: 'staff:settings.holidays', to: '/app/settings/holidays', act: 'workspace.read' },
  { label: 'companies:title', to: '/app/settings/companies', act: 'vendors.read' },
  { label: 'staff:settings.access', to: '/app/settings/access', act: 'people.read' },
  { label: 'staff:settings.log', to: '/app/settings/log', act: 'audit.read' },
] as const;

/** Where one may go and what one may do without naming a vendor first. */
export function standingCommands(
  menu: readonly MenuEntry[],
  may: readonly string[],
  t: TFunction,
): Command[] {
  const isAllowed = (act: string | undefined) => act === undefined || may.includes(act);
  const places = menu
    .filter(({ act }) => isAllowed(act))
    .map(({ label, to }): Command => ({ key: to, label: t(label), hint: t('workspace:palette.go'), to }));
  const acts = ACTS.filter(({ act }) => isAllowed(act)).map(({ label, to }): Command => ({
    key: to,
    label: t(label),
    to,
  }));
  const send = t('workspace:palette.send');
  const sending = may.includes('assessments.send')
    ? [{ key: 'send', label: `${send} …`, fills: `${send} ` }]
    : [];
  return [...sending, ...acts, ...places];
}

/** What may be done with each vendor that was found. Words of the act come first where they were typed. */
export function vendorCommands(
  vendors: readonly FoundVendor[],
  may: readonly string[],
  isSending: boolean,
  t: TFunction,
): Command[] {
  const open = vendors.map(({ id, name, tier }): Command => ({
    key: id,
    label: name,
    hint: tier === null ? t('workspace:palette.vendor') : t(`staff:tier.${tier}`),
    to: `/app/vendors/${id}`,
  }));
  const send = vendors.map(({ id, name }): Command => ({
    key: `send ${id}`,
    label: t('workspace:palette.sendTo', { name }),
    to: `/app/assessments/send?vendor=${id}`,
  }));
  if (!may.includes('assessments.send')) return open;
  return isSending ? send : [...open, ...send];
}

/** Every word typed begins a word of the label. */
export function fits(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((word) => words.some((other) => other.startsWith(word)));
}

/** The text without the words of the act: "send quest mail" looks for "mail". */
export function withoutAct(typed: string, act: string): { search: string; isSending: boolean } {
  const acts = wordsOf(act);
  const words = wordsOf(typed);
  const isSending = words.length > 0 && words[0]!.length > 2 && acts[0]!.startsWith(words[0]!);
  if (!isSending) return { search: typed.trim(), isSending };
  const rest = words.filter((word) => !acts.some((other) => other.startsWith(word)));
  return { search: rest.join(' '), isSending };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
