/** DOMAIN 4: the first page is of whoever looks, in an order with a reason; the demo goes without a trace. */
const REPORTS = 'src/features/reports';
const HOME = 'test/api/home.spec.ts';
const PUT_OFF = 'is gone from one’s own page only, until its day, and comes back when it is woken';

export const FIRST_PAGE = [
  {
    id: 'proposal-shown-to-its-own-person',
    promise: 'issue 8',
    file: `${REPORTS}/home-decision-sources.ts`,
    from: 'AND p.proposed_by_id <> $2`',
    to: 'AND p.proposed_by_id IS NOT NULL`',
    spec: HOME,
    test: 'shows a proposal to another person than its own',
  },
  {
    id: 'acceptance-asked-of-whoever-asks',
    promise: 'issue 8',
    file: `${REPORTS}/home-decision-sources.ts`,
    from: 'AND l.by_id <> $2',
    to: 'AND l.by_id IS NOT NULL',
    spec: HOME,
    test: 'shows an acceptance that is asked for to whom the appetite names',
  },
  {
    id: 'snooze-of-anybody-hides',
    promise: 'D4',
    file: `${REPORTS}/home.service.ts`,
    from: 'WHERE tenant_id = $1 AND person_id = $2 AND until > $3`',
    to: 'WHERE tenant_id = $1 AND (person_id = $2 OR true) AND until > $3`',
    spec: HOME,
    test: PUT_OFF,
  },
  {
    id: 'snooze-lasts-a-day-longer',
    promise: 'D4',
    file: `${REPORTS}/home.service.ts`,
    from: 'AND until > $3`',
    to: 'AND until >= $3`',
    spec: HOME,
    test: PUT_OFF,
  },
  {
    id: 'woken-row-stays-away',
    promise: 'D4',
    file: `${REPORTS}/home-snoozes.service.ts`,
    from: 'await tx.em.delete(HomeSnooze, { tenantId, personId: actor.id, row });',
    to: 'await tx.em.findOneBy(HomeSnooze, { tenantId, personId: actor.id, row });',
    spec: HOME,
    test: PUT_OFF,
  },
  {
    id: 'unassessed-vendor-looks-low',
    promise: 'D4',
    file: `${REPORTS}/home-order.ts`,
    from: 'const UNKNOWN = 3;',
    to: 'const UNKNOWN = 0;',
    spec: HOME,
    test: 'is consequence times nearness, then the older day, then the name',
  },
  {
    id: 'demo-leaves-its-group',
    promise: 'D4',
    file: 'src/demo/demo-removal.ts',
    from: '    await this.groups.remove(tx);\n',
    to: '',
    spec: 'test/api/demo.spec.ts',
    test: 'leaves not one row behind when it is removed',
  },
  {
    id: 'unfinished-strip-week',
    promise: 'D4',
    file: 'src/core/figure/deadline-strip.ts',
    from: '1 + Math.floor(left / 7)',
    to: '1 + Math.ceil(left / 7)',
    spec: 'src/core/figure/figures.spec.ts',
    test: 'counts what is over apart',
  },
];
