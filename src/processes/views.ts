/** The screens of rooms. Each room with a view/view.ts has a line here. */
import type { MeJson } from '#features/accounts/account-answers.ts'
import type { RoomPage, RoomView } from '#web/api/room-view.ts'
import { complianceView } from './design/compliance/view/view.ts'
import { riskView } from './design/risk/view/view.ts'
import { directoryView } from './foundation/directory/view/view.ts'
import { eventView } from './operation/event/view/view.ts'
import { incidentView } from './operation/incident/view/view.ts'
import { changeView } from './transition/change/view/view.ts'

export const views: readonly RoomView[] = [directoryView, incidentView, eventView, changeView, riskView, complianceView]

/** The pages of a process that a person may open: those next to the list of a type, or without a type those of the process. */
export const pagesOf = (process: string, me: MeJson, type?: string): readonly RoomPage[] =>
  views.flatMap((view) => (view.process === process ? (view.pages ?? []).filter(({ of, may }) => of === type && (may?.(me) ?? true)) : []))
