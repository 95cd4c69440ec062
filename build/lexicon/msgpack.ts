/**
 * Reads the part of MessagePack that wordfreq's files use: small integers, strings, arrays and maps.
 * Throws a RangeError that names the byte for anything else.
 */
export function decodeMsgpack(bytes: Buffer): unknown {
  let at = 0
  const text = (length: number) => bytes.toString('utf8', at, (at += length))
  const array = (length: number) => Array.from({ length }, () => read())
  const read = (): unknown => {
    const type = bytes.readUInt8(at++)
    if (type < 0x80) return type
    if (type < 0x90)
      return Object.fromEntries(Array.from({ length: type & 15 }, () => [String(read()), read()]))
    if (type < 0xa0) return array(type & 15)
    if (type < 0xc0) return text(type & 31)
    switch (type) {
      case 0xcc:
        return bytes.readUInt8(at++)
      case 0xcd:
        return bytes.readUInt16BE((at += 2) - 2)
      case 0xd9:
        return text(bytes.readUInt8(at++))
      case 0xda:
        return text(bytes.readUInt16BE((at += 2) - 2))
      case 0xdc:
        return array(bytes.readUInt16BE((at += 2) - 2))
      case 0xdd:
        return array(bytes.readUInt32BE((at += 4) - 4))
      default:
        throw new RangeError(`unexpected MessagePack type 0x${type.toString(16)} at byte ${at - 1}`)
    }
  }
  return read()
}

/**
 * Words of a cBpack list with their Zipf value. The nth array holds the words whose frequency is -n centibels:
 * 10 ** (-n / 100), which is 9 - n / 100 on the Zipf scale.
 */
export function readCbpack(bytes: Buffer): Map<string, number> {
  const decoded = decodeMsgpack(bytes)
  if (!Array.isArray(decoded)) throw new RangeError('a cBpack list is an array')
  const zipf = new Map<string, number>()
  decoded.slice(1).forEach((words, centibels) => {
    if (!Array.isArray(words)) throw new RangeError('a cBpack bucket is an array')
    for (const word of words) zipf.set(String(word), 9 - centibels / 100)
  })
  return zipf
}
