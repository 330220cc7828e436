/** How a scene's lists change with an event. */
export interface Growth {
  /** The list with one more at its end. */
  add<T>(list: readonly T[], one: T): readonly T[];
  /** The list with another one at `index`, which there is. */
  put<T>(list: readonly T[], index: number, one: T): readonly T[];
}

/** For a scene that others hold: its lists stay as they are, and each change costs a list's length. */
export const copying: Growth = {
  add: (list, one) => [...list, one],
  put: (list, index, one) => list.with(index, one),
};

/**
 * For a scene that nobody holds before the last event: copies after each would cost the square of the
 * log's length. The lists must be its own.
 */
export const inPlace: Growth = {
  add(list, one) {
    mutable(list).push(one);
    return list;
  },
  put(list, index, one) {
    mutable(list)[index] = one;
    return list;
  },
};

const mutable = <T>(list: readonly T[]) => list as T[];
