/** 97.5 % quantile of the normal distribution: both ends together leave out 5 %. */
const Z = 1.959964

/**
 * Wilson's interval (95 %) of a share that was right `right` times of `all` (Wilson 1927): unlike the usual one it stays
 * within 0…1 and says something of few. Everything where there is nothing.
 */
export function wilson(right: number, all: number): { readonly low: number; readonly high: number } {
  if (all === 0) return { low: 0, high: 1 }
  const share = right / all
  const squared = (Z * Z) / all
  const middle = (share + squared / 2) / (1 + squared)
  const half = (Z / (1 + squared)) * Math.sqrt((share * (1 - share)) / all + squared / (4 * all))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
