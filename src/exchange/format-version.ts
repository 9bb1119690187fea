/** Of answer codes, their notes and invites: the first four bits of each. Other bits may mean anything in other versions. */
export const FORMAT_VERSION = 1;
export const VERSION_BITS = 4;
