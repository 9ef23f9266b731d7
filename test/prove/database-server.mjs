// Keeps PostgreSQL running until its standard input ends, which it also does when whoever started it is killed.
import { startCluster } from '../support/cluster.js';

const cluster = await startCluster();
console.log(JSON.stringify({ host: cluster.host, port: cluster.port }));
// A signal to the whole group must not end it before its PostgreSQL.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.stdin.resume();
process.stdin.once('end', () => void cluster.stop());
