/** What is made of an object once and kept as long as the object is. */
/* @__NO_SIDE_EFFECTS__ */
export function once<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, { readonly made: Made }>()
  return (key) => {
    const before = kept.get(key)
    if (before) return before.made
    const made = make(key)
    kept.set(key, { made })
    return made
  }
}

/** What a map holds under a key; what it lacks is made and kept. */
export function keptIn<Key, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made {
  const before = map.get(key)
  if (before !== undefined) return before
  const made = make()
  map.set(key, made)
  return made
}
