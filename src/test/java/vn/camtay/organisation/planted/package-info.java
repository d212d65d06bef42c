/** One violation of each rule of the house: the architecture test proves that it finds them. */
package vn.camtay.organisation.planted;
