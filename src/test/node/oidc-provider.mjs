/*
 * A provider of identities for tests: a certified implementation of OpenID Connect, with people who need no password, and with
 * ways to forge what it says. Told by its environment: PORT, KIND (generic or proconnect), PUBLIC (the application's address as
 * people know it) and APPLICATION (as this process reaches it). Tests command it below /test. It ends with its standard input.
 */
import Provider from 'oidc-provider';
import { generateKeyPair, SignJWT, exportJWK, decodeJwt, UnsecuredJWT } from 'jose';
import { randomUUID } from 'node:crypto';

const { PORT, KIND, PUBLIC, APPLICATION } = process.env;
const issuer = `http://localhost:${PORT}`;
const proConnect = KIND === 'proconnect';
const client = 'cadre-ia';

const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const { privateKey: foreignKey } = await generateKeyPair('RS256', { extractable: true });
const key = { ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' };

/* What a test has said: who sits at the browser, at which level, and what is forged. */
let state = { person: null, acr: 'eidas1', forge: '', down: false, people: {}, refuses: false };
const seen = [];

const provider = new Provider(issuer, {
  clients: [{
    client_id: client,
    client_secret: 'a-secret-of-the-tests',
    redirect_uris: [`${PUBLIC}/login/oauth2/code/oidc`],
    post_logout_redirect_uris: [`${PUBLIC}/deconnexion/suite`],
    backchannel_logout_uri: `${APPLICATION}/logout/connect/back-channel/oidc`,
    backchannel_logout_session_required: true,
    token_endpoint_auth_method: proConnect ? 'client_secret_post' : 'client_secret_basic',
    ...(proConnect ? { userinfo_signed_response_alg: 'RS256' } : {}),
  }],
  jwks: { keys: [key] },
  cookies: { keys: ['for tests'] },
  pkce: { required: () => !proConnect },
  acrValues: ['eidas1', 'eidas2', 'eidas3'],
  claims: proConnect
    ? { openid: ['sub'], given_name: ['given_name'], usual_name: ['usual_name'], email: ['email'], uid: ['uid'],
        siret: ['siret'], acr: null, sid: null, auth_time: null, iss: null, amr: null }
    : { openid: ['sub'], profile: ['given_name', 'family_name', 'preferred_username', 'groups', 'status'],
        email: ['email', 'email_verified'], acr: null, sid: null, auth_time: null, iss: null },
  conformIdTokenClaims: true,
  /* Its own refuses to call addresses of this machine. */
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    claimsParameter: { enabled: true },
    jwtUserinfo: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource(ctx, form) {
        ctx.body = `<!DOCTYPE html><title>Sortie</title>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')}`
          + '<script>document.forms[0].submit()</script>';
      },
    },
  },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...state.people[sub] }) }),
  ttl: { AuthorizationCode: 30, AccessToken: 60, Session: 43200, Interaction: 600, Grant: 43200, IdToken: 300 },
  renderError(ctx, out) {
    ctx.type = 'json';
    ctx.body = out;
  },
});

/* The only parameters that ProConnect knows. */
const KNOWN = new Set(['response_type', 'client_id', 'redirect_uri', 'scope', 'claims', 'state', 'nonce', 'prompt', 'idp_hint', 'login_hint']);

const forged = async (claims, header = {}, signer = privateKey) => new SignJWT(claims)
  .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(signer);

async function forgeIdToken(token) {
  const claims = decodeJwt(token);
  switch (state.forge) {
    case 'signature': return forged(claims, {}, foreignKey);
    case 'none': return new UnsecuredJWT(claims).encode();
    case 'aud': return forged({ ...claims, aud: 'another' });
    case 'iss': return forged({ ...claims, iss: 'https://elsewhere.example' });
    case 'nonce': return forged({ ...claims, nonce: 'x'.repeat(43) });
    case 'expired': return forged({ ...claims, iat: claims.iat - 7200, exp: claims.iat - 3600 });
    case 'no-acr': return forged({ ...claims, acr: undefined });
    case 'old': return forged({ ...claims, auth_time: claims.iat - 3600 });
    case 'logout-token': return forged(claims, { typ: 'logout+jwt' });
    default: return token;
  }
}

async function forgeUserInfo(body) {
  const claims = proConnect ? decodeJwt(body) : body;
  switch (state.forge) {
    case 'info-sub': return proConnect ? forged({ ...claims, sub: 'somebody-else' }) : { ...claims, sub: 'somebody-else' };
    case 'info-signature': return forged(claims, {}, foreignKey);
    case 'info-none': return new UnsecuredJWT(claims).encode();
    case 'info-aud': return forged({ ...claims, aud: 'another' });
    case 'info-iss': return forged({ ...claims, iss: 'https://elsewhere.example' });
    default: return body;
  }
}

async function command(ctx) {
  const chunks = [];
  for await (const chunk of ctx.req) chunks.push(chunk);
  const said = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {};
  switch (ctx.path) {
    case '/test/state': state = { ...state, ...said }; ctx.body = {}; break;
    case '/test/seen': ctx.body = seen; break;
    case '/test/logout-token': {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer, aud: client, iat: now, exp: now + 120, jti: randomUUID(), sub: said.sub,
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...said.claims,
      };
      Object.keys(claims).forEach((name) => claims[name] === null && delete claims[name]);
      ctx.body = {
        token: said.none ? new UnsecuredJWT(claims).encode()
          : await forged(claims, { typ: said.typ ?? 'logout+jwt' }, said.foreign ? foreignKey : privateKey),
      };
      break;
    }
    default: ctx.status = 404;
  }
}

provider.use(async (ctx, next) => {
  if (ctx.path.startsWith('/test/')) return command(ctx);
  if (state.down) return ctx.req.socket.destroy();
  if (ctx.path === '/auth') {
    seen.push(ctx.query);
    const { state: given = '', nonce = '' } = ctx.query;
    const wrong = Object.keys(ctx.query).filter((name) => !KNOWN.has(name));
    if (proConnect && (wrong.length || given.length < 32 || nonce.length < 32)) {
      ctx.status = 400;
      ctx.body = { error: 'Y000400', error_description: `Bad Request Exception: ${wrong}` };
      return undefined;
    }
  }
  if (ctx.path.startsWith('/interaction/')) return interact(ctx);
  await next();
  if (ctx.path === '/token' && ctx.body?.id_token) {
    ctx.body = { ...ctx.body, id_token: await forgeIdToken(ctx.body.id_token) };
  }
  if (ctx.path === '/me' && ctx.status === 200 && state.forge.startsWith('info-')) {
    ctx.body = await forgeUserInfo(ctx.body);
    if (typeof ctx.body === 'string') ctx.type = 'application/jwt';
  }
  return undefined;
});

/* Signs the person of the test in, without a question. */
async function interact(ctx) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(ctx.req, ctx.res);
  let result;
  if (state.refuses) {
    result = { error: 'access_denied', error_description: 'given up' };
  } else if (prompt.name === 'login') {
    result = { login: { accountId: state.person, acr: state.acr, remember: true } };
  } else {
    const grant = (grantId && await provider.Grant.find(grantId))
      || new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    if (prompt.details.missingOIDCClaims) grant.addOIDCClaims(prompt.details.missingOIDCClaims);
    result = { consent: { grantId: await grant.save() } };
  }
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: true }));
}

process.stdin.resume().on('end', () => process.exit(0));
provider.listen(Number(PORT), 'localhost', () => console.log('ready'));
