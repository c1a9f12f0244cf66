/** A TCP proxy whose connections can be cut like those of a network that loses every packet: nothing passes, and nothing is closed. */
import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

export interface CuttingProxy {
  readonly port: number
  readonly cut: () => void
  readonly restore: () => void
  readonly stop: () => void
}

/** Forwards connections to a port of this machine. */
export const startProxy = async (target: number): Promise<CuttingProxy> => {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    const far = dial(target, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('data', (bytes) => {
        if (!other.write(bytes)) socket.pause()
      })
      socket.on('drain', () => !isCut && other.resume())
      socket.on('close', () => {
        sockets.delete(socket)
        if (!isCut) other.destroy()
      })
      socket.on('error', () => socket.destroy())
      if (isCut) socket.pause()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    restore: () => {
      isCut = false
      for (const socket of sockets) socket.resume()
    },
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
