/** Settles as `promise` does; rejects with a sentence that names `what` when that takes too long. */
export async function within(milliseconds, what, promise) {
  let timer;
  const deadline = new Promise((_resolve, reject) => {
    const message = `${what}: stuck for ${milliseconds / 1_000} s`;
    timer = setTimeout(() => reject(new Error(message)), milliseconds);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
