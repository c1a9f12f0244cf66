/**
 * How configuration items and services hang together. A relation is read from its first node: "the application runs on the server";
 * its names lie in the shared vocabulary (texts/en.ts).
 * `impact` says which way trouble travels: 'up', a failure of the second hurts the first (the application); 'down', a failure of
 * the first hurts the second (a member hurts its cluster); 'none', it only tells. `redundancy` says whether several such relations
 * of one node may stand in for each other, so that it fails only when too few are left.
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
