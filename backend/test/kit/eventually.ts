/** Tries again until it holds, or lets the last failure through after `patience` milliseconds. */
export async function eventually(check: () => void | Promise<void>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  }
}
