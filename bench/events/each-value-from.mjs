/** The values of an observable as an async iterator; rxjs has none of its own. The recipe of rxjs-for-await. */
export async function* eachValueFrom(source) {
  const waiting = [];
  const values = [];
  const subscription = source.subscribe((value) => {
    if (waiting.length > 0) waiting.shift()(value);
    else values.push(value);
  });
  try {
    for (;;) {
      if (values.length > 0) yield values.shift();
      else yield await new Promise((resolve) => waiting.push(resolve));
    }
  } finally {
    subscription.unsubscribe();
  }
}
