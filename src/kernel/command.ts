/** What an effect answers: things to be done, as data. The engine carries them out in the same transaction, or through the outbox. */
export type Command =
  /** Makes a record; `link` relates it to the record whose move this is. */
  | { readonly do: 'create'; readonly type: string; readonly values: Readonly<Record<string, unknown>>; readonly link?: string }
  | {
      readonly do: 'change'
      readonly type: string
      readonly id: string
      readonly values: Readonly<Record<string, unknown>>
      readonly why: string
    }
  /** Moves a record if the move is open; a refusal is told in the story of the record that asked. */
  | {
      readonly do: 'move'
      readonly type: string
      readonly id: string
      readonly move: string
      readonly values?: Readonly<Record<string, unknown>>
      readonly why: string
    }
  /** Adds to a number or duration of another record (effort of a work log entry). */
  | { readonly do: 'add'; readonly type: string; readonly id: string; readonly field: string; readonly by: number }
  | { readonly do: 'comment'; readonly type: string; readonly id: string; readonly text: string; readonly internal: boolean }
  | { readonly do: 'relate'; readonly from: string; readonly to: string; readonly relation: string }
  | { readonly do: 'notify'; readonly who: readonly string[]; readonly subject: string; readonly text: string }
  | { readonly do: 'run'; readonly job: string; readonly payload: Readonly<Record<string, unknown>>; readonly at?: string }

export type Commands = readonly Command[]
