/** A Beta distribution as counts: how much spoke for, how much against. Both above zero. */
export type Beta = { readonly right: number; readonly wrong: number }

export const betaMean = ({ right, wrong }: Beta): number => right / (right + wrong)

/** Lanczos' approximation (g = 7, n = 9) of the logarithm of the gamma function, for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const at = x - 1
  const base = at + 7.5
  const sum = LANCZOS.reduce(
    (total, factor, index) => total + (index === 0 ? factor : factor / (at + index)),
    0,
  )
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(base) - base + Math.log(sum)
}

const TINY = 1e-300
const PRECISE = 1e-12
const MOST_STEPS = 300

/** Continued fraction of the incomplete beta function (Lentz's method; Press et al., Numerical Recipes, 6.4). */
function fraction(x: number, a: number, b: number): number {
  const apart = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / apart(1 + even * d)
    c = apart(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / apart(1 + odd * d)
    c = apart(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < PRECISE) break
  }
  return result
}

/** Chance that a value of the distribution is at most x, 0…1. */
export function betaBelow(x: number, { right: a, wrong: b }: Beta): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** Halvings of the interval: far more exact than anything that is measured here. */
const HALVINGS = 40

/** The value below which this share (0…1) of the distribution lies. */
export function betaQuantile(share: number, beta: Beta): number {
  let low = 0
  let high = 1
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (betaBelow(middle, beta) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Where the middle 90 % of the distribution lie. */
export const betaInterval = (beta: Beta): { readonly low: number; readonly high: number } => ({
  low: betaQuantile(0.05, beta),
  high: betaQuantile(0.95, beta),
})
