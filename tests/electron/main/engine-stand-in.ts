import type { FromEngine, ToEngine } from '../../../electron/engine/protocol.ts'

const send = (message: FromEngine) => process.send?.(message)
let deaf = false

process.on('message', (message: ToEngine) => {
  if (message.kind === 'close') {
    if (!deaf) process.exit(0)
    return
  }
  if (message.kind === 'ping') return void send({ kind: 'pong' })
  const { id, name, input } = message
  while (name === 'spin');
  if (name === 'die') process.exit(1)
  if (name === 'hang') return
  if (name === 'ignore-close') deaf = true
  if (name === 'notice')
    send({ kind: 'event', event: { kind: 'notice', code: 'database-damaged', details: {} } })
  send({ kind: 'answer', id, result: { ok: true, value: input } })
})
send({ kind: 'event', event: { kind: 'ready' } })
