/**
 * What a model may say: read before it is stored, and held to once more when it runs, so
 * that whoever may deploy still cannot run code on the server.
 */
package jp.tsunagu.engine.models;
