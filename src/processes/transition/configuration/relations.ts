/**
 * Relations between configuration items and services. A relation is read from its first node: "the application runs on the server";
 * its names are in the shared vocabulary (texts/en.ts).
 * `impact` is the direction in which failures propagate: 'up', a failure of the second affects the first (the application); 'down', a
 * failure of the first affects the second (a member affects its cluster); 'none', it is informative. `redundancy` states whether
 * several such relations of one node are redundant, so that it fails only when too few are left.
 */
export interface RelationType {
  readonly name: string
  readonly impact: 'up' | 'down' | 'none'
  readonly redundancy: boolean
}

export const relationTypes = [
  {
    name: 'depends-on',
    impact: 'up',
    redundancy: true,
  },
  { name: 'runs-on', impact: 'up', redundancy: true },
  {
    name: 'hosted-on',
    impact: 'up',
    redundancy: false,
  },
  { name: 'uses', impact: 'up', redundancy: true },
  {
    name: 'connected-to',
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'powered-by',
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'cooled-by',
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'stored-on',
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'secured-by',
    impact: 'up',
    redundancy: false,
  },
  {
    name: 'member-of',
    impact: 'down',
    redundancy: true,
  },
  {
    name: 'part-of',
    impact: 'down',
    redundancy: false,
  },
  {
    name: 'backed-up-by',
    impact: 'none',
    redundancy: false,
  },
  {
    name: 'monitored-by',
    impact: 'none',
    redundancy: false,
  },
  {
    name: 'replaces',
    impact: 'none',
    redundancy: false,
  },
] as const satisfies readonly RelationType[]
export type RelationName = (typeof relationTypes)[number]['name']
