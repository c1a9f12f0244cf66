/**
 * How configuration items and services hang together. A relation is read from its first node: "the application runs on the server".
 * `impact` says which way trouble travels: 'up', a failure of the second hurts the first (the application); 'down', a failure of
 * the first hurts the second (a member hurts its cluster); 'none', it only tells. `redundancy` says whether several such relations
 * of one node may stand in for each other, so that it fails only when too few are left.
 */
import type { LocalizedText } from '#kernel/localized-text.ts'

export interface RelationType {
  readonly name: string
  /** Read from the first node to the second, and back. */
  readonly out: LocalizedText
  readonly in: LocalizedText
  readonly impact: 'up' | 'down' | 'none'
  readonly redundancy: boolean
}

export const relationTypes = [
  {
    name: 'depends-on',
    out: { es: 'depende de', en: 'depends on' },
    in: { es: 'sostiene a', en: 'supports' },
    impact: 'up',
    redundancy: true,
  },
  { name: 'runs-on', out: { es: 'se ejecuta en', en: 'runs on' }, in: { es: 'ejecuta', en: 'runs' }, impact: 'up', redundancy: true },
  {
    name: 'hosted-on',
    out: { es: 'está alojado en', en: 'is hosted on' },
    in: { es: 'aloja', en: 'hosts' },
    impact: 'up',
    redundancy: false,
  },
  { name: 'uses', out: { es: 'usa', en: 'uses' }, in: { es: 'es usado por', en: 'is used by' }, impact: 'up', redundancy: true },
  {
    name: 'connected-to',
    out: { es: 'se conecta a', en: 'is connected to' },
    in: { es: 'da conexión a', en: 'connects' },
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'powered-by',
    out: { es: 'recibe energía de', en: 'is powered by' },
    in: { es: 'da energía a', en: 'powers' },
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'cooled-by',
    out: { es: 'es refrigerado por', en: 'is cooled by' },
    in: { es: 'refrigera', en: 'cools' },
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'stored-on',
    out: { es: 'se almacena en', en: 'is stored on' },
    in: { es: 'almacena', en: 'stores' },
    impact: 'up',
    redundancy: true,
  },
  {
    name: 'secured-by',
    out: { es: 'usa el certificado', en: 'is secured by' },
    in: { es: 'asegura', en: 'secures' },
    impact: 'up',
    redundancy: false,
  },
  {
    name: 'member-of',
    out: { es: 'es miembro de', en: 'is a member of' },
    in: { es: 'tiene como miembro', en: 'has as a member' },
    impact: 'down',
    redundancy: true,
  },
  {
    name: 'part-of',
    out: { es: 'forma parte de', en: 'is part of' },
    in: { es: 'contiene', en: 'contains' },
    impact: 'down',
    redundancy: false,
  },
  {
    name: 'backed-up-by',
    out: { es: 'tiene copia de seguridad en', en: 'is backed up by' },
    in: { es: 'guarda copia de', en: 'backs up' },
    impact: 'none',
    redundancy: false,
  },
  {
    name: 'monitored-by',
    out: { es: 'es monitorizado por', en: 'is monitored by' },
    in: { es: 'monitoriza', en: 'monitors' },
    impact: 'none',
    redundancy: false,
  },
  {
    name: 'replaces',
    out: { es: 'sustituye a', en: 'replaces' },
    in: { es: 'es sustituido por', en: 'is replaced by' },
    impact: 'none',
    redundancy: false,
  },
] as const satisfies readonly RelationType[]
export type RelationName = (typeof relationTypes)[number]['name']
