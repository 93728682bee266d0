// What keeps a variance of 0 from dividing: PyTorch's default for batch and layer normalisation.
export const epsilon: f64 = 1e-5;
