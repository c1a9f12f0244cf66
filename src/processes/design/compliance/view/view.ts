/** The evidence for ISO/IEC 20000-1. */
import { IconFileCertificate } from '@tabler/icons-react'
import { type RoomView, viewText, whenShown } from '#web/api/room-view.ts'
import { en } from './en.ts'
import { evidencePath, maySeeEvidence, readEvidence } from './evidence-address.ts'

export const complianceView: RoomView = {
  process: 'compliance',
  pages: [
    {
      path: evidencePath,
      title: viewText(en, 'evidenceTitle'),
      call: viewText(en, 'evidencePack'),
      icon: IconFileCertificate,
      may: ({ roles }) => maySeeEvidence(roles),
      search: readEvidence,
      Screen: whenShown(() => import('./evidence.tsx'), 'EvidenceScreen'),
    },
  ],
}
