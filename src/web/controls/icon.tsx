/** The icon of a record type, as its room declares it. */

import { roomIcons } from 'virtual:room-icons'
import { IconFile } from '@tabler/icons-react'

export const RoomIcon = ({ name, size = 18 }: { readonly name: string | undefined; readonly size?: number }) => {
  const Icon = (name ? roomIcons[name] : undefined) ?? IconFile
  return <Icon size={size} stroke={1.6} aria-hidden />
}
