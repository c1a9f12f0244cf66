/** The care of the CMS: verifications with their findings, automatic and manual updates, assets and licences. */
import { type Act, day, hour, type Localize, minute, the } from '../acts/act.ts'
import { chanceOf } from '../acts/chance.ts'
import { cis } from './cis.ts'
import { dateOf } from './levels.ts'

export const cmsActs = (now: number, localize: Localize, titleOf: (key: string) => string): readonly Act[] => {
  const acts: Act[] = []
  const chance = chanceOf('cms')
  const by = 'p:ines'
  for (const [i, ago] of Array.from({ length: 26 }, (_, n) => 360 - 14 * n).entries()) {
    const key = `verification:${i + 1}`
    const start = now - ago * day
    const physical = i % 2 === 0
    const length = physical ? chance.within(4, 7) * hour : chance.within(12, 40) * minute
    const at = start + length
    acts.push(
      {
        at: start - day,
        by,
        do: 'create',
        type: 'verification-run',
        key,
        values: {
          title: localize(
            physical
              ? ['Recorrido del centro de datos', 'Walk through the data centre']
              : ['Comparación con el descubrimiento', 'Comparison with discovery'],
          ),
          method: physical ? 'physical' : 'automated',
          assignee: the(by),
        },
      },
      { at: start, by, do: 'move', type: 'verification-run', key, move: 'start' },
      {
        at,
        by,
        do: 'move',
        type: 'verification-run',
        key,
        move: 'finish',
        values: {
          checked: physical ? 28 : cis.length,
          effort: Math.round((length / 1000) * (physical ? 1.6 : 0.2)),
          findings: localize(['Diferencias registradas como errores de la CMS.', 'Differences noted as CMS errors.']),
        },
      },
    )
    for (let j = 0; j < chance.whole(1, 3); j++) {
      const error = `${key}:error:${j}`
      const ci = chance.one(cis).key
      const [title, kind] = chance.one([
        [['No está donde dice la CMS', 'Not where the CMS says'], 'wrong-data'],
        [['Falta la relación con su anfitrión', 'The relation to its host is missing'], 'wrong-relation'],
        [['En uso pero no registrado', 'In use but not registered'], 'missing'],
      ] as const)
      acts.push({
        at: at + j * minute,
        by,
        do: 'create',
        type: 'cms-error',
        key: error,
        values: {
          title: `${titleOf(ci)}: ${localize(title)}`,
          ci: the(ci),
          run: the(key),
          foundBy: physical ? 'verification' : 'drift',
          kind,
        },
      })
      if (chance.happens(0.75))
        acts.push({
          at: at + chance.within(1, 6) * day,
          by,
          do: 'move',
          type: 'cms-error',
          key: error,
          move: 'correct',
          values: { correction: localize(['Corregido en la CMS.', 'Corrected in the CMS.']) },
        })
    }
  }
  for (let i = 0; i < 40; i++) {
    const ci = chance.one(cis.filter((one) => one.hostname))
    const machine = chance.happens(0.8)
    const at = now - chance.within(1, 85) * day
    acts.push({
      at,
      by: machine ? 'discovery' : by,
      do: 'change',
      type: 'ci',
      key: ci.key,
      values: {
        attributes: {
          os: chance.one(['Debian 12', 'Debian 13', 'Windows Server 2025']),
          seen: dateOf(at),
          memory: `${chance.one([8, 16, 32, 64])} GiB`,
        },
      },
    })
  }
  const bought = cis.filter((ci) => ci.maker !== null)
  for (const [i, ci] of bought.entries()) {
    const key = `asset:${ci.key}`
    const at = now - 88 * day + i * hour
    const known = i % 13 !== 5
    acts.push(
      {
        at,
        by,
        do: 'create',
        type: 'asset',
        key,
        values: {
          title: `${ci.maker} ${titleOf(ci.key)}`,
          tag: `A-${1000 + i}`,
          serial: `S${700_000 + i * 137}`,
          ci: known ? the(ci.key) : null,
          site: the(ci.site),
          cost: chance.whole(8, 190) * 100,
          purchasedOn: dateOf(now - chance.whole(200, 1400) * day),
          warrantyUntil: dateOf(now + chance.whole(-100, 900) * day),
          externalId: `sample:${key}`,
        },
      },
      { at: at + hour, by, do: 'move', type: 'asset', key, move: 'receive' },
      { at: at + 2 * hour, by, do: 'move', type: 'asset', key, move: 'deploy' },
    )
  }
  const licence = (name: string, supplier: string, boughtOf: number, used: number, cost: number, ends: number): void =>
    void acts.push({
      at: now - 87 * day,
      by,
      do: 'create',
      type: 'software-licence',
      key: `licence:${name}`,
      values: {
        title: name,
        product: name,
        supplier: the(supplier),
        bought: boughtOf,
        used,
        cost,
        validTo: dateOf(now + ends * day),
        externalId: `sample:licence:${name}`,
      },
    })
  licence('Contara ERP', 'org:erp-house', 60, 57, 42_000, 140)
  licence('Contara WMS', 'org:erp-house', 25, 27, 18_500, 45)
  return acts
}
