/** The button that generates the pack for an auditor, with its progress, and the links to the PDF and the ZIP file. */
import { Button, Progress } from '@mantine/core'
import { IconFileTypePdf, IconFileZip, IconPackage } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '#fields/faces/format.ts'
import type { Language } from '#kernel/localized-text.ts'
import type { ShownPeriod } from '#web/api/kpis.ts'
import { Trouble } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'
import { makePack, type Pack, type PackStep } from './evidence-api.ts'

type Making =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly step: PackStep }
  | { readonly is: 'made'; readonly pack: Pack; readonly links: Readonly<Record<'pdf' | 'zip', string>> }
  | { readonly is: 'failed'; readonly error: unknown }

const size = (bytes: number, language: Language): string =>
  bytes < 1_000_000 ? `${formatNumber(bytes / 1000, language, 0)} kB` : `${formatNumber(bytes / 1_000_000, language, 1)} MB`

/** Leaving the screen stops the generation and releases the files. */
const usePack = (period: ShownPeriod) => {
  const { language } = useMessages(en)
  const [state, setState] = useState<Making>({ is: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const links = state.is === 'made' ? state.links : undefined
  useEffect(() => () => Object.values(links ?? {}).forEach((link) => void URL.revokeObjectURL(link)), [links])
  const make = async (): Promise<void> => {
    const control = new AbortController()
    running.current = control
    setState({ is: 'making', step: { done: 0 } })
    try {
      const pack = await makePack(period, { language, signal: control.signal, onStep: (step) => setState({ is: 'making', step }) })
      setState({ is: 'made', pack, links: { pdf: URL.createObjectURL(pack.pdf), zip: URL.createObjectURL(pack.zip) } })
    } catch (error) {
      setState(control.signal.aborted ? { is: 'idle' } : { is: 'failed', error })
    }
  }
  return { state, make, stop: () => running.current?.abort() }
}

const Steps = ({ step, stop }: { readonly step: PackStep; readonly stop: () => void }) => {
  const { t } = useMessages(en)
  // shows movement while the first, longest file is generated
  const percent = Math.max(4, step.all ? (100 * step.done) / step.all : 0)
  return (
    <div className="s-pack-steps">
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t('makingPack')} striped animated />
      </Progress.Root>
      <span className="s-pack-step">
        <span className="s-line s-dim s-small">
          {step.all ? t('packStep', { done: step.done, total: step.all, path: step.next ?? 'zip' }) : t('readingRecords')}
        </span>
        <Button size="compact-sm" variant="default" onClick={stop}>
          {t('cancel')}
        </Button>
      </span>
    </div>
  )
}

export const PackMaker = ({
  period,
  name,
  days,
}: {
  readonly period: ShownPeriod
  /** The name of the files, without the extension. */
  readonly name: string
  readonly days: string
}) => {
  const { t, language } = useMessages(en)
  const { state, make, stop } = usePack(period)
  const made = state.is === 'made' ? state : undefined
  return (
    <section className="s-card s-pack" aria-labelledby="pack">
      <div className="s-pack-head">
        <div>
          <h2 id="pack">{t('auditorPack')}</h2>
          <p className="s-dim">{t('auditorPackHelp', { days })}</p>
        </div>
        {state.is !== 'making' && (
          <Button leftSection={<IconPackage size={16} stroke={1.6} />} variant={made ? 'default' : 'filled'} onClick={() => void make()}>
            {t(made ? 'makePackAgain' : 'makePack')}
          </Button>
        )}
      </div>
      {state.is === 'making' && <Steps step={state.step} stop={stop} />}
      {state.is === 'failed' && <Trouble error={state.error} />}
      {made && (
        <div className="s-pack-made">
          <span role="status">{t('packReady', { count: made.pack.files })}</span>
          <Button component="a" href={made.links.pdf} download={`${name}.pdf`} leftSection={<IconFileTypePdf size={17} stroke={1.6} />}>
            {t('packPdf')} · {size(made.pack.pdf.size, language)}
          </Button>
          <Button component="a" href={made.links.zip} download={`${name}.zip`} leftSection={<IconFileZip size={17} stroke={1.6} />}>
            {t('packZip')} · {size(made.pack.zip.size, language)}
          </Button>
        </div>
      )}
    </section>
  )
}
