/** A past major incident with its records, and a current one. */

import { type Act, type ActValues, day, hour, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { alertValues, moment } from './alerts.ts'

/** Twelve days ago, payments failed for three hours. */
export const majorActs = (now: number, localize: Localize): readonly Act[] => {
  const at = now - 12 * day - 2 * hour
  const key = 'inc:major'
  const move = (minutes: number, by: string, name: string, values: ActValues = {}, note?: Bilingual): Act => ({
    at: at + minutes * minute,
    by,
    do: 'move',
    type: 'incident',
    key,
    move: name,
    values,
    ...(note ? { note } : {}),
  })
  const alert = (i: number, name: string, title: Bilingual, node: string, services: readonly string[]): readonly Act[] => [
    {
      at: at + i * 20_000,
      by: 'prometheus',
      do: 'create',
      type: 'alert',
      key: `alert:major:${i}`,
      values: alertValues(localize, at + i * 20_000, name, title, node, i === 0 ? 'critical' : 'major', services, 30 - i),
    },
    {
      at: at + minute + i * 1000,
      by: 'rule',
      do: 'change',
      type: 'alert',
      key: `alert:major:${i}`,
      values: { incident: the(key), ...(i > 0 ? { causeAlert: the('alert:major:0') } : {}) },
    },
    {
      at: at + 185 * minute,
      by: 'rule',
      do: 'change',
      type: 'alert',
      key: `alert:major:${i}`,
      values: { endedAt: moment(at + 183 * minute), settledAt: moment(at + 185 * minute) },
    },
    { at: at + 186 * minute, by: 'system', do: 'move', type: 'alert', key: `alert:major:${i}`, move: 'close' },
  ]
  return [
    ...alert(
      0,
      'PoolExhausted',
      ['pay-app: no quedan conexiones con el banco', 'pay-app: no connections to the bank are left'],
      'pay-app',
      ['payments', 'shop', 'pos'],
    ),
    ...alert(1, 'QueueGrowing', ['pay-queue crece sin consumirse', 'pay-queue grows and is not consumed'], 'pay-queue', ['payments']),
    ...alert(2, 'CheckoutErrors', ['shop-app: fallan los pagos', 'shop-app: checkouts fail'], 'shop-app', ['shop']),
    {
      at: at + 50_000,
      by: 'rule',
      do: 'create',
      type: 'incident',
      key,
      values: {
        title: localize(['Nadie puede pagar con tarjeta', 'Nobody can pay by card']),
        description: localize(['Tiendas y tienda en línea rechazan todas las tarjetas.', 'Stores and web shop refuse all cards.']),
        impact: 'high',
        urgency: 'high',
        service: the('srv:payments'),
        ci: the('ci:pay-app'),
        category: the('category:applications'),
        subcategory: the('category:applications/applicationError'),
        contact: 'monitoring',
        team: the('team:applications'),
        line: 'second',
        organisation: the('org:stores'),
      },
    },
    move(4, 'p:alba', 'start'),
    move(6, 'p:lucia', 'declareMajor', {}, [
      'Las dos tiendas llaman a la vez; se declara grave.',
      'Both stores call at once; declared major.',
    ]),
    {
      at: at + 12 * minute,
      by: 'p:lucia',
      do: 'create',
      type: 'announcement',
      key: 'notice:major',
      values: {
        title: localize(['Pagos con tarjeta fuera de servicio', 'Card payments are down']),
        text: localize(['Trabajamos en ello. Próxima noticia en treinta minutos.', 'We are working on it. Next news in thirty minutes.']),
        kind: 'outage',
        services: [the('srv:payments')],
        incident: the(key),
      },
    },
    { at: at + 13 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key: 'notice:major', move: 'publish' },
    {
      at: at + 35 * minute,
      by: 'p:alba',
      do: 'comment',
      type: 'incident',
      key,
      note: ['El grupo de conexiones está lleno de conexiones con error.', 'The pool is full of connections with errors.'],
      internal: true,
    },
    move(120, 'system', 'alarm'),
    { at: at + 125 * minute, by: 'p:lucia', do: 'answer', key },
    {
      at: at + 150 * minute,
      by: 'p:javier',
      do: 'comment',
      type: 'incident',
      key,
      note: ['Preparado el cambio de emergencia para reiniciar la pasarela.', 'Emergency change to restart the gateway is ready.'],
      internal: true,
    },
    {
      at: at + 180 * minute,
      by: 'p:alba',
      do: 'create',
      type: 'work-log-entry',
      key: 'log:major:1',
      values: {
        title: localize(['Análisis y reinicio de la pasarela', 'Analysis and restart of the gateway']),
        incident: the(key),
        effort: 5 * 3600,
        assignee: the('p:alba'),
      },
    },
    {
      at: at + 181 * minute,
      by: 'p:carmen',
      do: 'create',
      type: 'work-log-entry',
      key: 'log:major:2',
      values: { title: localize(['Coordinación', 'Coordination']), incident: the(key), effort: 3 * 3600, assignee: the('p:carmen') },
    },
    move(184, 'p:carmen', 'resolve', {
      resolution: localize([
        'Pasarela reiniciada con un cambio de emergencia; conexiones vigiladas.',
        'Gateway restarted by an emergency change; connections watched.',
      ]),
      cause: 'software',
      place: 'remote',
      closure: the('category:workaround'),
    }),
    { at: at + day, by: 'p:alba', do: 'change', type: 'incident', key, values: { problem: the('problem:pay-pool') } },
    move(3 * 24 * 60, 'p:lucia', 'close'),
  ]
}

/** Right now the web shop is slow: alerts, an incident whose clocks run, and a notice. */
export const presentActs = (now: number, localize: Localize): readonly Act[] => {
  const at = now - 95 * minute
  const key = 'inc:present'
  const alert = (i: number, name: string, title: Bilingual, node: string, severity: string, linked: boolean): readonly Act[] => [
    {
      at: at + i * minute,
      by: 'prometheus',
      do: 'create',
      type: 'alert',
      key: `alert:present:${i}`,
      values: alertValues(localize, at + i * minute, name, title, node, severity, i < 2 ? ['shop'] : [], 6 + i),
    },
    ...(linked
      ? [
          {
            at: at + i * minute + 40_000,
            by: 'rule',
            do: 'change',
            type: 'alert',
            key: `alert:present:${i}`,
            values: { incident: the(key) },
          } as const,
        ]
      : []),
  ]
  return [
    ...alert(0, 'SlowAnswers', ['La tienda en línea responde en 4,2 s', 'The web shop answers in 4.2 s'], 'shop-app', 'major', true),
    {
      at: at + 30_000,
      by: 'rule',
      do: 'create',
      type: 'incident',
      key,
      values: {
        title: localize(['La tienda en línea va lenta', 'The web shop is slow']),
        description: localize([
          'El percentil 95 de respuesta supera los tres segundos.',
          'The 95th percentile of answers is above three seconds.',
        ]),
        impact: 'high',
        urgency: 'medium',
        service: the('srv:shop'),
        ci: the('ci:shop-app'),
        category: the('category:applications'),
        subcategory: the('category:applications/slowness'),
        contact: 'monitoring',
        team: the('team:applications'),
        line: 'second',
        organisation: the('org:stores'),
      },
    },
    ...alert(1, 'HighMemory', ['cache-01 usa el 96 % de la memoria', 'cache-01 uses 96 % of its memory'], 'cache-01', 'minor', true),
    ...alert(
      2,
      'BackupFailed',
      ['La copia nocturna de erp-01 ha fallado', 'The nightly backup of erp-01 failed'],
      'backup-01',
      'warning',
      false,
    ),
    ...alert(3, 'DiskNearlyFull', ['Disco al 91 % en mail-02', 'Disk at 91 % on mail-02'], 'mail-02', 'minor', false),
    ...alert(4, 'FanSpeed', ['Ventilador irregular en hv-03', 'Fan runs unevenly on hv-03'], 'hv-03', 'info', false),
    { at: at + 9 * minute, by: 'p:javier', do: 'move', type: 'alert', key: 'alert:present:0', move: 'acknowledge' },
    { at: at + 10 * minute, by: 'p:javier', do: 'move', type: 'incident', key, move: 'start' },
    {
      at: at + 25 * minute,
      by: 'p:lucia',
      do: 'create',
      type: 'announcement',
      key: 'notice:present',
      values: {
        title: localize(['Tienda en línea lenta', 'Web shop slow']),
        text: localize(['Las páginas tardan más de lo normal. Se puede comprar.', 'Pages take longer than usual. Buying works.']),
        kind: 'degradation',
        services: [the('srv:shop')],
        incident: the(key),
      },
    },
    { at: at + 26 * minute, by: 'p:lucia', do: 'move', type: 'announcement', key: 'notice:present', move: 'publish' },
    {
      at: at + 50 * minute,
      by: 'p:javier',
      do: 'comment',
      type: 'incident',
      key,
      note: ['La caché expulsa datos sin parar; probamos a ampliarla.', 'The cache evicts all the time; we try to enlarge it.'],
      internal: true,
    },
  ]
}
