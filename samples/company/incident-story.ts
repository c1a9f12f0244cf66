/** The story of one incident: assignment, escalation, waiting, resolution, and sometimes reopening. */

import { type Act, type ActValues, day, hour, type Localize, minute, the } from '../acts/act.ts'
import type { Bilingual } from '../acts/bilingual.ts'
import { type Chance, chanceOf } from '../acts/chance.ts'
import { workAfter } from '../acts/work-time.ts'
import { membersOf, people, personOf, type TeamKey, usersOf } from './company.ts'
import { notes } from './notes.ts'
import { serviceOf } from './services.ts'
import { type SampleTrouble, troubles } from './troubles.ts'

const contacts = [
  { key: 'phone', weight: 40 },
  { key: 'portal', weight: 30 },
  { key: 'email', weight: 20 },
  { key: 'chat', weight: 7 },
  { key: 'walk-in', weight: 3 },
] as const

/** The targets of the standard agreement; the two lower ones count office hours. */
const promised = { critical: 4 * hour, high: 8 * hour, moderate: 24 * hour, low: 45 * hour } as const
const priorities = ['critical', 'high', 'moderate', 'low', 'low'] as const
const levels = ['high', 'medium', 'low']
/** The default priority matrix. */
const priorityOf = (impact: string, urgency: string) => priorities[levels.indexOf(impact) + levels.indexOf(urgency)] ?? 'low'

/** The trouble behind an incident; drawn first, so that other stories can know it too. */
const troubleOf = (chance: Chance): SampleTrouble => chance.weighted(troubles)
/** The problem behind an incident, by its key. */
export const problemBehind = (key: string): string | undefined => troubleOf(chanceOf(key)).problem

export class Story {
  readonly #key: string
  readonly #opened: number
  readonly #localize: Localize
  readonly #chance: Chance
  readonly #trouble: SampleTrouble
  readonly #acts: Act[] = []
  #time: number
  #worker = 'p:marcos'

  constructor(key: string, opened: number, localize: Localize) {
    this.#key = key
    this.#opened = opened
    this.#localize = localize
    this.#chance = chanceOf(key)
    this.#trouble = troubleOf(this.#chance)
    this.#time = opened
  }

  acts(): readonly Act[] {
    const chance = this.#chance
    if (this.#trouble.monitor) this.#seenByMonitor()
    else this.#reported()
    const byDesk = !this.#trouble.monitor && chance.happens(this.#trouble.desk)
    if (!this.#trouble.monitor && !byDesk) this.#passOn()
    if (chance.happens(byDesk ? 0.04 : 0.2)) this.#wait()
    if (!byDesk && chance.happens(0.1)) this.#wrongTeam()
    if (!this.#trouble.monitor && chance.happens(0.02)) return this.#cancel()
    this.#work(byDesk)
    this.#resolve()
    if (chance.happens(0.06)) this.#reopened()
    this.#close()
    return this.#acts
  }

  get #urgent(): boolean {
    return ['critical', 'high'].includes(priorityOf(this.#trouble.impact, this.#trouble.urgency))
  }
  /** Urgent incidents are worked on 24x7, others in office hours. */
  #pass(span: number): void {
    this.#time = this.#urgent || this.#trouble.monitor ? this.#time + span : workAfter(this.#time, span)
  }
  #move(by: string, move: string, values: ActValues = {}, note?: Bilingual): void {
    this.#acts.push({ at: this.#time, by, do: 'move', type: 'incident', key: this.#key, move, values, ...(note ? { note } : {}) })
  }
  #comment(by: string, note: Bilingual, internal: boolean): void {
    this.#acts.push({ at: this.#time, by, do: 'comment', type: 'incident', key: this.#key, note, internal })
  }
  #about(): ActValues {
    const { service, cis, category, symptom, impact, urgency } = this.#trouble
    const [top = ''] = category.split('/')
    return {
      impact,
      urgency,
      service: the(service),
      ci: cis.length > 0 ? the(this.#chance.one(cis)) : null,
      category: the(`category:${top}`),
      subcategory: category.includes('/') ? the(`category:${category}`) : null,
      symptom: the(`category:${symptom}`),
    }
  }
  #create(by: string, values: ActValues): void {
    const { title, text } = this.#trouble
    this.#acts.push({
      at: this.#time,
      by,
      do: 'create',
      type: 'incident',
      key: this.#key,
      values: { title: this.#localize(title), description: this.#localize(text), ...values },
    })
  }

  /** A user calls, writes or fills the form; the service desk logs it. */
  #reported(): void {
    const chance = this.#chance
    const customers = serviceOf(this.#trouble.service).customers
    const organisation = customers ? chance.one(customers) : chance.one(['org:stores', 'org:logistics', 'org:root'] as const)
    const user = chance.one(usersOf(organisation))
    const contact = chance.weighted(contacts).key
    this.#worker = chance.one(membersOf('team:desk'))
    const known = { requester: the(user), organisation: the(organisation), contact, site: the(personOf(user)?.site ?? 'site:office') }
    if (contact === 'portal' || contact === 'chat') {
      this.#create(user, { contact })
      this.#time += this.#urgent ? chance.within(2, 14) * minute : chance.within(3, 50) * minute
      this.#acts.push({
        at: this.#time,
        by: this.#worker,
        do: 'change',
        type: 'incident',
        key: this.#key,
        values: { ...this.#about(), team: the('team:desk') },
      })
    } else this.#create(this.#worker, { ...known, ...this.#about(), team: the('team:desk') })
    // some wait until Monday, or until an agent is free
    if (chance.happens(0.88)) this.#time += chance.within(1, 12) * minute
    else this.#pass(chance.within(40, 200) * minute)
    this.#move(this.#worker, 'start')
  }

  /** Prometheus sends an alert; the rule opens an incident in the queue of the responsible team. */
  #seenByMonitor(): void {
    const { monitor, team, title, text, service, cis } = this.#trouble
    if (!monitor) return
    const alert = `alert:${this.#key}`
    const ci = the(this.#chance.one(cis))
    const at = new Date(this.#opened).toISOString()
    const node = ci.the.slice(3)
    this.#acts.push({
      at: this.#time,
      by: 'prometheus',
      do: 'create',
      type: 'alert',
      key: alert,
      values: {
        title: this.#localize(title),
        description: this.#localize(text),
        severity: monitor.severity,
        significance: monitor.severity === 'warning' ? 'warning' : 'exception',
        source: 'prometheus',
        identity: `${monitor.name}/${node}/${this.#key}`,
        node,
        metric: monitor.metric,
        labels: { alertname: monitor.name, instance: `${node}:9100`, severity: monitor.severity },
        ci,
        services: [the(service)],
        events: this.#chance.whole(1, 40),
        firstAt: at,
        startedAt: at,
        lastAt: at,
      },
    })
    this.#time += 30_000
    this.#create('rule', { ...this.#about(), ci, contact: 'monitoring', team: the(team), line: 'second', organisation: the('org:root') })
    this.#acts.push({
      at: this.#time,
      by: 'rule',
      do: 'change',
      type: 'alert',
      key: alert,
      values: { incident: the(this.#key), team: the(team) },
    })
    this.#worker = this.#chance.one(membersOf(team))
    this.#time += this.#chance.within(2, this.#chance.happens(0.85) ? 14 : 70) * minute
    this.#acts.push({ at: this.#time, by: this.#worker, do: 'move', type: 'alert', key: alert, move: 'acknowledge' })
    this.#move(this.#worker, 'start')
  }

  #passOn(): void {
    const chance = this.#chance
    this.#pass(chance.within(8, 45) * minute)
    this.#effort(this.#worker, chance.whole(8, 30), chance.one(notes.asked))
    this.#move(this.#worker, 'escalate', { team: the(this.#trouble.team) }, chance.one(notes.passed))
    this.#worker = chance.one(membersOf(this.#trouble.team))
    this.#pass(chance.within(10, 150) * minute)
    this.#move(this.#worker, 'start')
    this.#acts.push({ at: this.#time + minute, by: this.#worker, do: 'answer', key: this.#key })
  }

  #wrongTeam(): void {
    const chance = this.#chance
    const wrong: TeamKey = this.#trouble.team === 'team:network' ? 'team:servers' : 'team:network'
    this.#pass(chance.within(20, 90) * minute)
    this.#move(this.#worker, 'assign', { team: the(wrong) })
    const other = chance.one(membersOf(wrong))
    this.#pass(chance.within(30, 180) * minute)
    this.#move(other, 'assign', { team: the(this.#trouble.team) }, chance.one(notes.wrongTeam))
    this.#pass(chance.within(10, 60) * minute)
    this.#move(this.#worker, 'start')
  }

  #wait(): void {
    const chance = this.#chance
    const forSupplier = chance.happens(0.4)
    this.#pass(chance.within(15, 60) * minute)
    this.#move(
      this.#worker,
      'hold',
      forSupplier
        ? { waitingFor: 'supplier', supplier: the(this.#trouble.team === 'team:network' ? 'org:carrier' : 'org:erp-house') }
        : { waitingFor: 'caller' },
      chance.one<Bilingual>(forSupplier ? notes.supplier : notes.caller),
    )
    this.#time = workAfter(this.#time, chance.within(forSupplier ? 8 : 2, forSupplier ? 45 : 16) * hour)
    this.#move(this.#worker, 'resume')
  }

  #work(byDesk: boolean): void {
    const chance = this.#chance
    const [least, most] = this.#trouble.takes
    // one in ten is much harder than expected
    const harder = chance.happens(0.1) ? chance.within(4, 16) : 1
    const span = chance.within(least, most) * harder * minute
    this.#pass(span * 0.6)
    if (!byDesk && chance.happens(0.5)) this.#comment(this.#worker, chance.one(notes.asked), true)
    this.#pass(span * 0.4)
    if (chance.happens(0.08)) this.#tooLate()
    this.#effort(this.#worker, Math.min(300, Math.max(5, Math.round((span / minute) * chance.within(0.3, 0.8)))), this.#trouble.fix)
  }

  /** A forgotten incident is resolved after its target. */
  #tooLate(): void {
    const { impact, urgency } = this.#trouble
    const span = promised[priorityOf(impact, urgency)] * this.#chance.within(1.05, 1.9)
    const late = this.#urgent ? this.#opened + span : workAfter(this.#opened, span * 1.12)
    this.#time = Math.max(this.#time, late)
  }

  #effort(by: string, minutes: number, note: Bilingual): void {
    this.#acts.push({
      at: this.#time,
      by,
      do: 'create',
      type: 'work-log-entry',
      key: `log:${this.#key}:${this.#acts.length}`,
      values: {
        title: this.#localize(note),
        incident: the(this.#key),
        effort: minutes * 60,
        assignee: the(by),
        doneAt: new Date(this.#time).toISOString(),
      },
    })
  }

  #resolve(): void {
    const { fix, cause, onSite, impact, urgency, monitor } = this.#trouble
    const late = this.#opened + promised[priorityOf(impact, urgency)]
    if (this.#urgent && this.#time > late)
      this.#acts.push(
        { at: late, by: 'system', do: 'move', type: 'incident', key: this.#key, move: 'alarm' },
        { at: late + 20 * minute, by: 'p:lucia', do: 'answer', key: this.#key },
      )
    this.#move(this.#worker, 'resolve', {
      resolution: this.#localize(fix),
      cause,
      place: this.#chance.happens(onSite) ? 'on-site' : 'remote',
      // with its own generator, so that the rest of the story does not change
      knowledgeUsed: chanceOf(`${this.#key} knowledge`).happens(this.#trouble.desk),
      closure: the(`category:${this.#chance.happens(0.85) ? 'solved' : 'workaround'}`),
    })
    if (monitor) this.#endAlert()
  }

  #endAlert(): void {
    const alert = `alert:${this.#key}`
    const at = new Date(this.#time - minute).toISOString()
    this.#acts.push(
      { at: this.#time, by: 'rule', do: 'change', type: 'alert', key: alert, values: { endedAt: at, lastAt: at, settledAt: at } },
      { at: this.#time, by: 'system', do: 'move', type: 'alert', key: alert, move: 'close' },
    )
  }

  #reopened(): void {
    const chance = this.#chance
    const user = this.#requester()
    this.#time = workAfter(this.#time, chance.within(1, 9) * hour)
    this.#move(user, 'reopen', {}, chance.one(notes.again))
    this.#pass(chance.within(30, 200) * minute)
    this.#effort(this.#worker, chance.whole(10, 50), this.#trouble.fix)
    this.#move(this.#worker, 'resolve', { resolution: this.#localize(this.#trouble.fix) })
  }

  #requester(): string {
    const first = this.#acts.find((act) => act.do === 'create' && act.key === this.#key)
    const named = first && 'values' in first ? (first.values?.['requester'] as { the: string } | undefined)?.the : undefined
    const by = first?.by ?? ''
    return named ?? (people.some((person) => person.key === by && !person.team) ? by : this.#worker)
  }

  #close(): void {
    const chance = this.#chance
    const user = this.#requester()
    if (user !== this.#worker && chance.happens(0.35)) {
      this.#time = workAfter(this.#time, chance.within(1, 10) * hour)
      this.#move(user, 'close', {}, chance.one(notes.thanks))
    } else {
      this.#time += chance.within(3, 5) * day
      this.#move('system', 'close')
    }
  }

  #cancel(): readonly Act[] {
    this.#pass(20 * minute)
    this.#move('p:lucia', 'cancel', { resolution: this.#localize(['Duplicado de otro incidente.', 'Duplicate of another incident.']) })
    return this.#acts
  }
}
