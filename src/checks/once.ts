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

/** The same, kept only until another object is asked for: where many objects come one after another. */
/* @__NO_SIDE_EFFECTS__ */
export function onceForLast<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  let last: { readonly key: Key; readonly made: Made } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) }
    return last.made
  }
}

/** What a map holds under a key; what it lacks is made and kept. */
export function keptIn<Key, Made>(
  map: { get(key: Key): Made | undefined; set(key: Key, made: Made): unknown },
  key: Key,
  make: () => Made,
): Made {
  const before = map.get(key)
  if (before !== undefined) return before
  const made = make()
  map.set(key, made)
  return made
}

/** The same, of a map that starts anew once it holds a thousand: where there are few keys, unless somebody makes them up. */
export function keptInFew<Key, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made {
  if (map.size >= mostKept) map.clear()
  return keptIn(map, key, make)
}

const mostKept = 1000

/** A record whose values are made together when the first of them is looked at. */
/* @__NO_SIDE_EFFECTS__ */
export function lazily<Made extends object>(names: { readonly [name in keyof Made]: true }, make: () => Made): Made {
  let made: Made | undefined
  const get = (name: keyof Made): Made[keyof Made] => {
    made ??= make()
    return made[name]
  }
  const parts = (Object.keys(names) as (keyof Made)[]).map((name) => [name, { enumerable: true, get: () => get(name) }])
  return Object.freeze(Object.defineProperties({}, Object.fromEntries(parts))) as Made
}
