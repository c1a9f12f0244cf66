/**
 * How configuration items and services hang together. A relation is read from its first node: "the application runs on the server".
 * `impact` says which way trouble travels: 'up', a failure of the second hurts the first (the application); 'down', a failure of
 * the first hurts the second (a member hurts its cluster); 'none', it only tells. `redundancy` says whether several such relations
 * of one node may stand in for each other, so that it fails only when too few are left.
 */
import type { Words } from '#kernel/words.ts'

export interface RelationType {
  readonly name: string
  /** Read from the first node to the second, and back. */
  readonly out: Words
  readonly in: Words
  readonly impact: 'up' | 'down' | 'none'
  readonly redundancy: boolean
}

export const relationTypes = [
  { name: 'depends-on', out: ['depende de', 'depends on'], in: ['sostiene a', 'supports'], impact: 'up', redundancy: true },
  { name: 'runs-on', out: ['se ejecuta en', 'runs on'], in: ['ejecuta', 'runs'], impact: 'up', redundancy: true },
  { name: 'hosted-on', out: ['está alojado en', 'is hosted on'], in: ['aloja', 'hosts'], impact: 'up', redundancy: false },
  { name: 'uses', out: ['usa', 'uses'], in: ['es usado por', 'is used by'], impact: 'up', redundancy: true },
  { name: 'connected-to', out: ['se conecta a', 'is connected to'], in: ['da conexión a', 'connects'], impact: 'up', redundancy: true },
  { name: 'powered-by', out: ['recibe energía de', 'is powered by'], in: ['da energía a', 'powers'], impact: 'up', redundancy: true },
  { name: 'cooled-by', out: ['es refrigerado por', 'is cooled by'], in: ['refrigera', 'cools'], impact: 'up', redundancy: true },
  { name: 'stored-on', out: ['se almacena en', 'is stored on'], in: ['almacena', 'stores'], impact: 'up', redundancy: true },
  { name: 'secured-by', out: ['usa el certificado', 'is secured by'], in: ['asegura', 'secures'], impact: 'up', redundancy: false },
  {
    name: 'member-of',
    out: ['es miembro de', 'is a member of'],
    in: ['tiene como miembro', 'has as a member'],
    impact: 'down',
    redundancy: true,
  },
  { name: 'part-of', out: ['forma parte de', 'is part of'], in: ['contiene', 'contains'], impact: 'down', redundancy: false },
  {
    name: 'backed-up-by',
    out: ['tiene copia de seguridad en', 'is backed up by'],
    in: ['guarda copia de', 'backs up'],
    impact: 'none',
    redundancy: false,
  },
  {
    name: 'monitored-by',
    out: ['es monitorizado por', 'is monitored by'],
    in: ['monitoriza', 'monitors'],
    impact: 'none',
    redundancy: false,
  },
  { name: 'replaces', out: ['sustituye a', 'replaces'], in: ['es sustituido por', 'is replaced by'], impact: 'none', redundancy: false },
] as const satisfies readonly RelationType[]
export type RelationName = (typeof relationTypes)[number]['name']
