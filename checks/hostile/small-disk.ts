/**
 * A disk of a few megabytes (a tmpfs) that a test can fill. Mounting needs root on Linux: in CI a test that cannot mount fails and names
 * the reason; elsewhere it is skipped.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterFile } from '#testing/after-file.ts'

const megabyte = 1024 * 1024

const isRoot = process.getuid?.() === 0
const asRoot = (command: string, args: readonly string[]) =>
  isRoot ? spawnSync(command, args, { encoding: 'utf8' }) : spawnSync('sudo', ['-n', command, ...args], { encoding: 'utf8' })

export interface SmallDisk {
  readonly folder: string
  readonly freeBytes: () => number
  /** Writes one file, so that this many bytes are left. */
  readonly fill: (leftBytes: number) => void
  /** Deletes that file. */
  readonly makeRoom: () => void
}

/** Why no disk can be mounted here; undefined if it can. */
export const noMounting = (): string | undefined => {
  if (process.platform !== 'linux') return `a small disk is mounted on Linux only, not on ${process.platform}`
  const folder = mkdtempSync(join(tmpdir(), 'sereno-mount-'))
  const { status, stderr, error } = asRoot('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (status === 0) asRoot('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return status === 0 ? undefined : `mount does not work here: ${error?.message ?? stderr.trim()}`
}

/** Mounts a disk of this size; it is unmounted after the test file. */
export const smallDisk = (sizeMb: number): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-disk-'))
  const owner = isRoot ? 'mode=711' : `mode=711,uid=${process.getuid?.()}`
  const { status, stderr } = asRoot('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,${owner}`, 'tmpfs', folder])
  if (status !== 0) throw new Error(`mount: ${stderr}`)
  afterFile(() => {
    asRoot('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  const ballast = join(folder, 'ballast')
  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    freeBytes,
    fill: (leftBytes) => {
      const missing = freeBytes() - leftBytes
      try {
        for (let written = 0; written < missing; written += megabyte)
          writeFileSync(ballast, Buffer.alloc(Math.min(megabyte, missing - written)), { flag: 'a' })
      } catch (error) {
        // PostgreSQL has taken a part of the room meanwhile
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
    makeRoom: () => rmSync(ballast),
  }
}

/** Moves a folder to another disk and leaves a link in its place. */
export const moveFolder = (from: string, to: string): void => {
  // -a keeps the owner, which is the user of PostgreSQL
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`cp: ${stderr}`)
  rmSync(from, { recursive: true })
  symlinkSync(to, from)
}
