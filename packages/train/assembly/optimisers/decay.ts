// Weight decay as a term of the gradient: that of ½·decay·w².

/** g + decay·w; g itself, bit for bit, where nothing decays. `decays` is a constant at each use, which picks a loop. */
// @ts-ignore: decorator
@inline
export function decayed(g: v128, w: v128, decay: v128, decays: bool): v128 {
  return decays ? f32x4.add(g, f32x4.mul(decay, w)) : g;
}
