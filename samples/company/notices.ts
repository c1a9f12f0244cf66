/** Maintenance windows, announcements, incident models and offerings. */

import { type Act, day, hour, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { moment } from './alerts.ts'

export const noticeActs = (now: number, localize: Localize): readonly Act[] => {
  const acts: Act[] = []
  const window = (key: string, from: number, title: Bilingual, names: readonly string[]): void => {
    acts.push({
      at: from - 2 * day,
      by: 'p:carmen',
      do: 'create',
      type: 'maintenance-window',
      key,
      values: {
        title: localize(title),
        startsAt: moment(from),
        endsAt: moment(from + 2 * hour),
        cis: names.map((name) => the(`ci:${name}`)),
        team: the('team:servers'),
      },
    })
    acts.push(
      { at: from, by: 'system', do: 'move', type: 'maintenance-window', key, move: 'start' },
      { at: from + 2 * hour, by: 'system', do: 'move', type: 'maintenance-window', key, move: 'end' },
    )
  }
  window('window:1', now - 59 * day, ['Parches mensuales', 'Monthly patches'], ['hv-01', 'hv-02'])
  window('window:2', now - 28 * day, ['Parches mensuales', 'Monthly patches'], ['hv-03', 'hv-04'])
  window('window:3', now + 1.2 * day, ['Punto de acceso del pasillo 7', 'Access point of aisle 7'], ['ap-warehouse-01'])
  const notice = (key: string, ago: number, kind: string, title: Bilingual, text: Bilingual, hours: number): void => {
    const at = now - ago * day
    acts.push(
      { at, by: 'p:lucia', do: 'create', type: 'announcement', key, values: { title: localize(title), text: localize(text), kind } },
      { at: at + 5 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key, move: 'publish' },
      { at: at + hours * hour, by: 'p:lucia', do: 'move', type: 'announcement', key, move: 'end' },
    )
  }
  notice(
    'notice:1',
    63,
    'maintenance',
    ['Cortes breves el sábado', 'Short interruptions on Saturday'],
    ['De 22 a 24 h.', 'From 10 to 12 pm.'],
    40,
  )
  notice(
    'notice:2',
    21,
    'information',
    ['Correos de suplantación', 'Phishing mails'],
    ['No pulse enlaces que pidan la contraseña.', 'Do not follow links that ask for your password.'],
    120,
  )
  const model = (key: string, title: Bilingual, steps: Bilingual, category: string, service: string): void =>
    void acts.push(
      {
        at: now - 88 * day,
        by: 'p:lucia',
        do: 'create',
        type: 'incident-model',
        key,
        values: {
          title: localize(title),
          steps: localize(steps),
          category: the(`category:${category}`),
          service: the(service),
          handledBy: the('team:desk'),
        },
      },
      { at: now - 87 * day, by: 'p:lucia', do: 'move', type: 'incident-model', key, move: 'activate' },
    )
  model(
    'model:1',
    ['Cuenta bloqueada', 'Account locked'],
    ['1. Comprobar identidad.\n2. Desbloquear.\n3. Probar con el usuario.', '1. Check identity.\n2. Unlock.\n3. Try with the user.'],
    'access',
    'srv:directory',
  )
  model(
    'model:2',
    ['Impresora de etiquetas', 'Label printer'],
    ['1. Limpiar el cabezal.\n2. Revisar el rollo.\n3. Imprimir una prueba.', '1. Clean the head.\n2. Check the roll.\n3. Print a test.'],
    'workplace',
    'srv:warehouse',
  )
  const offer = (
    key: string,
    title: Bilingual,
    service: string,
    team: string,
    days: number,
    price: number | null,
    steps?: Bilingual,
  ): void =>
    void acts.push(
      {
        at: now - 368 * day,
        by: 'p:alba',
        do: 'create',
        type: 'offering',
        key,
        values: {
          title: localize(title),
          description: localize(title),
          service: the(service),
          fulfilledBy: the(team),
          deliveredWithin: days * 86_400,
          price,
          pricePer: price === null ? null : 'use',
          needsApproval: price !== null,
          steps: steps ? localize(steps) : null,
          externalId: `sample:${key}`,
        },
      },
      { at: now - 367 * day, by: 'p:alba', do: 'move', type: 'offering', key, move: 'offer' },
    )
  offer('offer:mailbox', ['Buzón compartido', 'Shared mailbox'], 'srv:mail', 'team:servers', 1, null)
  offer('offer:vpn', ['Acceso remoto', 'Remote access'], 'srv:vpn', 'team:network', 2, null)
  offer('offer:laptop', ['Ordenador portátil', 'Laptop'], 'srv:lan', 'team:desk', 5, 1150, [
    '1. Preparar el equipo.\n2. Instalar lo que usa su puesto.\n3. Entregarlo y anotar quién lo tiene.',
    '1. Prepare the machine.\n2. Install what the position uses.\n3. Hand it over and note who has it.',
  ])
  offer('offer:erp-user', ['Usuario del ERP', 'ERP user'], 'srv:erp', 'team:applications', 2, 90)
  return acts
}
