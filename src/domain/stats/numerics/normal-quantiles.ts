/** 97.5% point of the standard normal distribution: the z of every 95% interval of a share. */
export const NORMAL_975 = 1.959963984540054;

/** 80% point of the standard normal distribution: a difference that would be missed in one survey of five. */
export const NORMAL_80 = 0.8416212335729143;
