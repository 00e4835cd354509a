package fr.cadreia.grant;

/** Two persons have decided that the second factor of an account is forgotten, in the transaction of their decision. */
public record SecondFactorForgotten(String account) {}
