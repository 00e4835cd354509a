/** Signing in with the directory of the house (LDAP, Active Directory), in the profile ldap. */
package fr.cadreia.signin.ldap;
