// A certified OpenID provider on loopback, for tests. It reads its configuration as JSON from
// standard input, writes its issuer as a line, and ends when standard input does.
//
// {clients: [...], accounts: {subject: claims}, claimsInIdToken: bool}
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

// What the package says to its own users is not for whoever reads our lines.
const say = console.log;
console.log = console.info = console.warn = console.error;

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { clients, accounts, claimsInIdToken = true } = JSON.parse((await lines.next()).value);

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "first" };
const names = ["preferred_username", "name", "roles", "team", "force"];

const provider = new Provider(issuer, {
  clients,
  jwks: { keys: [key] },
  claims: { openid: ["sub", "sid", "auth_time"], profile: names },
  conformIdTokenClaims: !claimsInIdToken,
  pkce: { required: () => true },
  cookies: { keys: ["only for tests"] },
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
  findAccount: (_, subject) =>
    accounts[subject] && {
      accountId: subject,
      claims: () => ({ sub: subject, ...accounts[subject] }),
    },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid profile");
    grant.addOIDCClaims(names);
    await grant.save();
    return grant;
  },
});

const page = (uid) => `<!DOCTYPE html><html lang="en"><title>The force's sign-on</title>
  <h1>The force's sign-on</h1>
  <form method="post" action="/sign-in/${uid}">
    <label>Account <input name="account"></label>
    <button name="do" value="sign-in">Sign in here</button>
    <button name="do" value="refuse">Turn back</button>
  </form></html>`;

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

const callback = provider.callback();
server.on("request", async (request, response) => {
  if (!request.url.startsWith("/sign-in/")) return callback(request, response);
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html");
    return response.end(page(request.url.split("/")[2]));
  }
  const sent = await body(request);
  const result =
    sent.get("do") === "refuse"
      ? { error: "access_denied" }
      : { login: { accountId: sent.get("account") } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
});

say(issuer);
// A line sent later changes what an account claims: {subject: claims}.
for await (const line of lines) {
  Object.assign(accounts, JSON.parse(line));
  say("changed");
}
process.exit();
