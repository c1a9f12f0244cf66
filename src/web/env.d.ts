/// <reference types="vite/client" />

declare module 'virtual:room-icons' {
  import type { TablerIcon } from '@tabler/icons-react'

  /** The icons that rooms name; made by vite.config.ts. */
  export const roomIcons: Readonly<Record<string, TablerIcon>>
}
