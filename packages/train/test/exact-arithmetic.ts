// A slow and obvious judge of the package's exp, log, sine and cosine: fixed-point integers with 1,400 fractional bits,
// enough that a result as small as the least subnormal number still has 300 of them.

const bits = 1400n;
const one = 1n << bits;
const extra = 64n;

/** A real number as an integer multiple of 2^-1400. */
export class Fixed {
  readonly units: bigint;

  constructor(units: bigint) {
    this.units = units;
  }

  /** Exactly x. */
  static of(x: number): Fixed {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, x);
    const word = view.getBigUint64(0);
    const exponent = (word >> 52n) & 0x7ffn;
    const mantissa = exponent === 0n ? word & 0xf_ffff_ffff_ffffn : (word & 0xf_ffff_ffff_ffffn) | (1n << 52n);
    const shift = bits - 1075n + (exponent === 0n ? 1n : exponent);
    return new Fixed((word >> 63n === 1n ? -1n : 1n) * (mantissa << shift));
  }

  /** e^x by halving x until its Taylor series is short, then squaring back. */
  static exp(x: number): Fixed {
    const halvings = 20n;
    const small = Fixed.of(x).units >> halvings;
    let sum = one;
    let term = one;
    for (let k = 1n; term !== 0n && term !== -1n; k++) {
      term = ((term * small) >> bits) / k;
      sum += term;
    }
    for (let i = 0n; i < halvings; i++) sum = (sum * sum) >> bits;
    return new Fixed(sum);
  }

  /** ln x by Newton's iteration on e^y = x, in the exponent's units: ln x = ln m + e·ln 2 with m near 1. */
  static log(x: number): Fixed {
    let e = Math.floor(Math.log2(x));
    let m = Fixed.of(x).units;
    m = e >= 0 ? m >> BigInt(e) : m << BigInt(-e);
    if (m > one + (one >> 1n)) {
      m >>= 1n;
      e += 1;
    }
    return new Fixed(2n * atanh(((m - one) << bits) / (m + one)) + BigInt(e) * ln2);
  }

  /** sin 2πu by Taylor's series. */
  static sinTurns(u: number): Fixed {
    const t = (twoPi * Fixed.of(u).units) >> bits;
    return new Fixed(series(t, t, 2n));
  }

  /** cos 2πu by Taylor's series. */
  static cosTurns(u: number): Fixed {
    const t = (twoPi * Fixed.of(u).units) >> bits;
    return new Fixed(series(one, t, 1n));
  }

  /** |this − got| in units of the last place of a float64 at this value. */
  ulpsFrom(got: number): number {
    const magnitude = this.units < 0n ? -this.units : this.units;
    const difference = Fixed.of(got).units - this.units;
    const topBit = BigInt(magnitude.toString(2).length - 1);
    const leastExponent = bits - 1074n;
    const ulp = topBit - 52n > leastExponent ? topBit - 52n : leastExponent;
    const scaled = ((difference < 0n ? -difference : difference) << extra) >> ulp;
    return Number(scaled) / Number(1n << extra);
  }
}

/** first − first·t²/(k(k+1)) + …, the alternating series of sine (k = 2) and cosine (k = 1). */
function series(first: bigint, t: bigint, k: bigint): bigint {
  const square = (t * t) >> bits;
  let sum = first;
  let term = first;
  for (let at = k; term !== 0n && term !== -1n; at += 2n) {
    term = -((term * square) >> bits) / (at * (at + 1n));
    sum += term;
  }
  return sum;
}

function atanh(s: bigint): bigint {
  const square = (s * s) >> bits;
  let sum = s;
  let power = s;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = (power * square) >> bits;
    sum += power / k;
  }
  return sum;
}

/** arctan(1/n) by its series: Machin's formula for π needs n = 5 and 239. */
function arctanInverse(n: bigint): bigint {
  let power = one / n;
  let sum = power;
  for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
    power /= n * n;
    sum += (sign * power) / k;
  }
  return sum;
}

const ln2 = 2n * atanh(one / 3n);
const twoPi = 2n * (16n * arctanInverse(5n) - 4n * arctanInverse(239n));
